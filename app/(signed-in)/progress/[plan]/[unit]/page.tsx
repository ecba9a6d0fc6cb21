import '@/components/charts/charts.css';
import '@/components/progress/overview/overview.css';
import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { cache } from 'react';
import { fateOrNotFound } from '@/app/(signed-in)/fate-or-not-found';
import { AboutFigures } from '@/components/progress/about-figures';
import { AttentionList } from '@/components/progress/overview/attention-list';
import { IndicatorTable } from '@/components/progress/overview/indicator-table';
import { MovedList } from '@/components/progress/overview/moved-list';
import { RankingChoice } from '@/components/progress/overview/ranking-choice';
import { RankingTable } from '@/components/progress/overview/ranking-table';
import { StateCounts } from '@/components/progress/overview/state-counts';
import { indicatorPath, progressPath, reportPath, reportsPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { ReceiptsLine } from '@/components/progress/receipts-line';
import { DownloadLinks } from '@/components/ui/download-links';
import { requireActor } from '@/lib/access/session';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import { verdictText } from '@/lib/domain/progress/sentences';
import { getProgress, type ProgressView } from '@/lib/queries/progress/get-progress';

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string; by?: string }>;
}

/** As many sentences as stand above the table on a desk without pushing it out of sight. */
const sentences = 6;

// Title and page are made from one answer.
const ask = cache(async (plan: string, unit: string, week?: string, of?: string, by?: string) =>
  getProgress(await requireActor(), { plan, unit, week, of, by }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of, by }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, week, of, by);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  if (answer.status !== 'ok') return {};
  const { unit, week, plan } = answer.view;
  return { title: `${unit.fullName}, tuần ${week.isoNumber}, ${plan.number}` };
}

export default async function ProgressPage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing')
    return fateOrNotFound({ ...(await address.params), ...(await address.searchParams) });
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, week, weeks, indicators, receipts, attention } = view;
  const path = `/progress/${plan.slug}/${unit.code}`;
  return (
    <main className="page board print-landscape" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={path}
        keep={{ by: (await address.searchParams).by }}
        title={unit.fullName}
        section="progress"
        facts={
          <>
            <ReceiptsLine
              receipts={receipts}
              week={week}
              isOneUnit={view.ranking === null}
              href={ownOrAll(view)}
            />
            <a href="#ve-so-lieu" className="print-hidden">
              Về số liệu này
            </a>
          </>
        }
      />
      <div className="first-look">
        <section aria-labelledby="can-chu-y">
          <div className="first-look-head">
            <h2 id="can-chu-y">{verdictText(indicators.map(({ standing }) => standing.state))}</h2>
            <StateCounts indicators={indicators} />
          </div>
          <AttentionList at={view} unitCode={unit.code} all={attention} count={sentences} />
        </section>
        <section aria-labelledby="bien-dong">
          <h2 id="bien-dong">Biến động trong tuần</h2>
          <MovedList at={view} unitCode={unit.code} indicators={indicators} ranking={view.ranking} />
        </section>
      </div>
      <IndicatorTable
        at={view}
        unit={unit}
        weeks={weeks}
        indicators={indicators}
        reports={view.reports}
        mayReadReport={view.mayReadReport}
        caption={`${plan.number}, ${formatWeek(week)}`}
      />
      <DownloadLinks href={`${path}/download?week=${weekKey(week)}`} />
      <Ranking view={view} path={path} />
      <AboutFigures place={view} receipts={receipts} about={view} now={new Date()} />
    </main>
  );
}

/** Who has reported; of a unit with none below it, its own report. */
function ownOrAll(view: ProgressView): string | null {
  if (view.ranking) return reportsPath(view, view.unit.code);
  return view.mayReadReport ? reportPath(view, view.unit.code) : null;
}

/** The units right below, by an indicator of one's choice. */
function Ranking({ view, path }: { view: ProgressView; path: string }) {
  if (!view.ranking) return null;
  const { by, units } = view.ranking;
  return (
    <section aria-labelledby="truc-thuoc">
      <h2 className="section-title" id="truc-thuoc">
        Đơn vị trực thuộc
      </h2>
      <RankingChoice path={path} week={view.week} by={by} indicators={view.indicators} />
      <RankingTable
        indicator={by}
        units={units}
        weeks={view.weeks}
        week={view.week}
        hrefOf={(unit) => progressPath(view, unit.code)}
        figureHrefOf={(unit) => indicatorPath(view, unit.code, by.code)}
        isReorganised={view.isReorganised}
      />
      <DownloadLinks href={`${path}/ranking/download?week=${weekKey(view.week)}&by=${by.code}`} />
    </section>
  );
}
