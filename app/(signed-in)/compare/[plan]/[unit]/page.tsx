import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { cache } from 'react';
import { fateOrNotFound } from '@/app/(signed-in)/fate-or-not-found';
import { AboutFigures } from '@/components/progress/about-figures';
import '@/components/progress/compare/compare.css';
import { ComparisonChoice } from '@/components/progress/compare/comparison-choice';
import { ReformNotice, RefusedNotice } from '@/components/progress/compare/comparison-notes';
import { ComparisonTable } from '@/components/progress/compare/comparison-table';
import { comparisonTitle, comparisonWeeks } from '@/components/progress/compare/comparison-words';
import { OneSidedTable } from '@/components/progress/compare/one-sided-table';
import { comparePath, indicatorPath, sectionPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { DownloadLinks } from '@/components/ui/download-links';
import { Mark } from '@/components/ui/mark';
import { requireActor } from '@/lib/access/session';
import { weekKey } from '@/lib/domain/plan/week';
import { isShared } from '@/lib/domain/progress/compare';
import { type ComparedWith, parseComparedWith } from '@/lib/domain/progress/compare-with';
import { sideNames } from '@/lib/domain/progress/compare-words';
import { findingOf, findingSentence, ofRates } from '@/lib/domain/progress/finding';
import type { Comparison } from '@/lib/queries/progress/comparison';
import { type ComparisonView, getComparison } from '@/lib/queries/progress/get-comparison';

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string; with?: string }>;
}

// Title and page are made from one answer.
const ask = cache(async (plan: string, unit: string, week?: string, of?: string, other?: string) =>
  getComparison(await requireActor(), { plan, unit, week, of, with: other || undefined }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of, with: other }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, week, of, other);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  return answer.status === 'ok' ? { title: `So sánh: ${comparisonTitle(answer.view)}` } : {};
}

export default async function ComparePage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing')
    return fateOrNotFound({ ...(await address.params), ...(await address.searchParams) });
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, comparison } = view;
  const { with: other } = await address.searchParams;
  const chosen = chosenIn(view, other);
  return (
    <main className="page print-landscape" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/compare/${plan.slug}/${unit.code}`}
        keep={{ with: other }}
        tail={[{ label: 'So sánh' }]}
        title={comparisonTitle(view)}
        section="compare"
        facts={<ComparedFacts comparison={comparison} view={view} />}
      />
      <ComparisonChoice view={view} chosen={chosen} />
      {comparison.is === 'nothing_chosen' && (
        <p>Đây là tuần đầu của kế hoạch, chưa có tuần trước. Chọn một đơn vị hoặc kế hoạch để so sánh.</p>
      )}
      {comparison.is === 'refused' && <RefusedNotice view={view} refused={comparison} />}
      {comparison.is === 'compared' && <Compared view={view} compared={comparison} chosen={chosen} />}
      <AboutFigures place={view} receipts={view.receipts} about={view} now={new Date()} />
    </main>
  );
}

/** What is compared with, as an address would say it; null when nothing is. */
function chosenIn({ of, comparison }: ComparisonView, said: string | undefined): ComparedWith | null {
  if (said) return parseComparedWith(said);
  if (of !== 'week' || comparison.is === 'nothing_chosen') return null;
  const week = comparison.is === 'compared' ? comparison.b.week : comparison.week;
  return { is: 'week', week: weekKey(week) };
}

/** Which week the other side's figures are of, and that they are made up where they are. */
function ComparedFacts({ comparison, view }: { comparison: Comparison; view: ComparisonView }) {
  if (comparison.is === 'nothing_chosen') return null;
  const b = comparison.is === 'compared' ? comparison.b : comparison;
  return (
    <>
      <span>{comparisonWeeks(view, b)}</span>
      {b.plan.isIllustrative && !view.plan.isIllustrative && (
        <Mark shape="triangle">{b.plan.number}: số liệu minh hoạ</Mark>
      )}
      <a href="#ve-so-lieu">Về số liệu này</a>
    </>
  );
}

function Compared({
  view,
  compared,
  chosen,
}: {
  view: ComparisonView;
  compared: Extract<Comparison, { is: 'compared' }>;
  chosen: ComparedWith | null;
}) {
  const { b } = compared;
  const lines = compared.lines.filter(isShared);
  const oneSided = compared.lines.filter((line) => !isShared(line));
  const { unit } = view;
  const names = sideNames(view.of, view, b);
  const finding =
    view.of === 'unit'
      ? findingSentence(findingOf(ofRates(lines)), 'units')
      : findingSentence(findingOf(lines), 'times');
  const about =
    view.of === 'unit' ? names.a : `So với ${view.of === 'week' ? names.b.toLowerCase() : names.b}`;
  const address = chosen ? comparePath(view, unit.code, chosen) : sectionPath('compare', view, unit.code);
  const hrefs = {
    a: (code: string) => indicatorPath(view, unit.code, code),
    b: (code: string) => indicatorPath(b, b.unit.code, code),
  };
  return (
    <>
      <p className="comparison-finding">
        {about}: {finding}.
      </p>
      <ReformNotice view={view} compared={compared} />
      <ComparisonTable
        lines={lines}
        names={names}
        hrefs={hrefs}
        caption={`Chênh lệch là ${names.a} trừ ${names.b}: tỷ lệ tính bằng điểm % giữa hai số một chữ số thập phân đang ghi, số lượng tính bằng đơn vị đếm. Vạch đứng là mức giao.`}
      />
      {oneSided.length > 0 && <OneSidedTable lines={oneSided} names={names} hrefs={hrefs} />}
      <DownloadLinks href={address.replace('?', '/download?')} />
    </>
  );
}
