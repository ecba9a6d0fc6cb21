import '@/components/charts/charts.css';
import '@/components/progress/indicator/indicator.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import { cache } from 'react';
import { fateOrNotFound } from '@/app/(signed-in)/fate-or-not-found';
import { ExploreButton } from '@/components/charts/explore-button';
import { TrendChart } from '@/components/charts/trend-chart';
import { AboutFigures } from '@/components/progress/about-figures';
import { DistributionSection } from '@/components/progress/indicator/distribution-section';
import { distributionOf } from '@/components/progress/indicator/distribution-story';
import { DrawnTable } from '@/components/progress/indicator/drawn-table';
import { exploreLines } from '@/components/progress/indicator/explore-lines';
import { FieldChoice } from '@/components/progress/indicator/field-choice';
import { FieldRanking } from '@/components/progress/indicator/field-ranking';
import { countedUnits } from '@/components/progress/indicator/field-words';
import { FigureSourceSection } from '@/components/progress/indicator/figure-source';
import { IndicatorFacts } from '@/components/progress/indicator/indicator-facts';
import {
  type IndicatorLook,
  lookFilePath,
  lookParameters,
  lookPath,
  readLook,
} from '@/components/progress/indicator/indicator-look';
import { Method } from '@/components/progress/indicator/method';
import type { SeenView } from '@/components/progress/indicator/seen-on';
import { SeriesChoice } from '@/components/progress/indicator/series-choice';
import { TreeChoice } from '@/components/progress/indicator/tree-choice';
import { drawnTogether, trendStory, weekLabel } from '@/components/progress/indicator/trend-story';
import { TrendTable } from '@/components/progress/indicator/trend-table';
import { indicatorPath, progressPath, sectionPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { findingText } from '@/components/progress/words';
import { ChartLinks } from '@/components/ui/chart-links';
import { DownloadLinks } from '@/components/ui/download-links';
import { TableRegion } from '@/components/ui/table-region';
import { askIndicator, firstSaid, type IndicatorAddress, type Said } from './ask';

interface Address {
  params: Promise<IndicatorAddress>;
  searchParams: Promise<Said>;
}

// Title and page are made from one answer.
const ask = cache(async (address: string, said: string) =>
  askIndicator(JSON.parse(address), JSON.parse(said)),
);

async function answerFor({ params, searchParams }: Address) {
  const [address, said] = await Promise.all([params, searchParams]);
  return ask(JSON.stringify(address), JSON.stringify(said));
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  if (answer.status !== 'ok') return {};
  const { unit, week, indicator } = answer.view;
  return { title: `${indicator.shortName}, ${unit.fullName}, tuần ${week.isoNumber}` };
}

export default async function IndicatorPage(address: Address) {
  const answer = await answerFor(address);
  const said = await address.searchParams;
  if (answer.status === 'missing') {
    const [week, of] = [firstSaid(said.week), firstSaid(said.of)];
    return fateOrNotFound({ ...(await address.params), week, of });
  }
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const look = readLook(said);
  const { plan, unit, indicator, reported } = view;
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/progress/${plan.slug}/${unit.code}/${indicator.code}`}
        keep={lookParameters(look)}
        tail={[{ label: indicator.shortName }]}
        title={findingText(indicator.shortName, indicator.rule, reported.standing)}
        facts={<IndicatorFacts indicator={reported} />}
      />
      <TreeChoice
        recast={view.recast}
        unit={unit}
        hrefOf={(choice) => lookPath(view, unit.code, indicator.code, { ...look, map: choice?.key })}
        unitHrefOf={(code, week) => indicatorPath({ plan, week }, code, indicator.code)}
      />
      <Trend view={view} look={look} />
      <FigureSourceSection
        source={view.source}
        indicator={indicator}
        at={view}
        unit={unit}
        parent={view.trail.at(-1) ?? null}
        weeks={view.weeks}
      />
      <Ranking view={view} look={look} />
      <Weeks view={view} look={look} />
      <section aria-labelledby="cach-tinh">
        <h2 className="section-title" id="cach-tinh">
          Cách tính
        </h2>
        <Method indicator={indicator} />
      </section>
      <p className="filters mt-8 print-hidden">
        <Link href={progressPath(view, unit.code)}>Tất cả chỉ tiêu của {unit.fullName}</Link>
        {view.field?.is !== 'beside' && (
          <>
            <Link href={sectionPath('map', view, unit.code, indicator.code)} prefetch={false}>
              Chỉ tiêu này trên bản đồ
            </Link>
            <Link href={sectionPath('heat', view, unit.code, indicator.code)} prefetch={false}>
              Trên bảng nhiệt
            </Link>
          </>
        )}
      </p>
      <AboutFigures place={view} receipts={view.receipts} about={view} now={new Date()} />
    </main>
  );
}

/** The unit's own line, those of the units it is seen beside, and the target. */
function Trend({ view, look }: { view: SeenView; look: IndicatorLook }) {
  const { unit, seenAs, weeks, indicator, drawn, recast } = view;
  const { rule, series } = indicator;
  const { target } = indicator.standing;
  const story = trendStory(seenAs, indicator, drawn, weeks, recast.reorganisations);
  return (
    <section aria-label="Xu hướng">
      <figure>
        <figcaption className={drawn.length > 0 ? 'finding' : 'sr-only'}>{story.title}</figcaption>
        <p className="sr-only">{story.description}</p>
        <TrendChart story={story} />
        <div className="chart-tools">
          <ExploreButton
            weeks={series.map(({ week }) => weekLabel(weeks, week))}
            lines={exploreLines(rule, drawnTogether(seenAs, indicator, drawn))}
            isRate={rule.kind !== 'count'}
            target={
              story.target && target
                ? target.denominator
                  ? story.target.value * 10
                  : target.numerator
                : null
            }
            title={story.title}
          />
          <ChartLinks href={lookFilePath(view, unit.code, indicator.code, look, 'chart', 'trend')} />
        </div>
      </figure>
      {!recast.chosen && <SeriesChoice view={view} look={look} />}
    </section>
  );
}

/** Who is behind: how the units spread, and each in its place. */
function Ranking({ view, look }: { view: SeenView; look: IndicatorLook }) {
  const { unit, indicator, field } = view;
  if (!field) return null;
  const distribution = distributionOf(indicator, field);
  const file = (below: 'chart' | 'download', of: string) =>
    lookFilePath(view, unit.code, indicator.code, look, below, of);
  return (
    <section aria-labelledby="xep-hang">
      <h2 className="section-title" id="xep-hang">
        Xếp hạng {field.is === 'beside' ? `cùng ${field.parent.fullName}` : 'đơn vị'}
      </h2>
      <FieldChoice view={view} />
      {!field.isSameField && (
        <p className="field-note">
          Tuần này địa giới đã sắp xếp lại: không so với thứ hạng và số của tuần trước.
        </p>
      )}
      {distribution && (
        <DistributionSection
          distribution={distribution}
          unitWord={countedUnits(field)}
          chartHref={file('chart', 'spread')}
          tableHref={file('download', 'spread')}
        />
      )}
      <FieldRanking view={view} />
      <DownloadLinks href={file('download', 'ranking')} />
    </section>
  );
}

/** Every figure behind the lines. */
function Weeks({ view, look }: { view: SeenView; look: IndicatorLook }) {
  const { unit, seenAs, weeks, indicator, drawn, recast, breaks } = view;
  return (
    <section aria-labelledby="tung-tuan">
      <h2 className="section-title" id="tung-tuan">
        Diễn biến
      </h2>
      <TableRegion label="Diễn biến từng tuần">
        <TrendTable
          indicator={indicator}
          weeks={weeks}
          reorganisations={recast.reorganisations}
          breaks={breaks}
          isOneUnit={view.isAlwaysItself || seenAs.id !== unit.id || recast.chosen?.key === 'today'}
        />
      </TableRegion>
      {drawn.length > 0 && (
        <TableRegion label="Các đơn vị trên biểu đồ, từng tuần">
          <DrawnTable rule={indicator.rule} drawn={drawnTogether(seenAs, indicator, drawn)} weeks={weeks} />
        </TableRegion>
      )}
      <DownloadLinks href={lookFilePath(view, unit.code, indicator.code, look, 'download', 'weeks')} />
    </section>
  );
}
