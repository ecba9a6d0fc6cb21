import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import { cache } from 'react';
import { fateOrNotFound } from '@/app/(signed-in)/fate-or-not-found';
import { ExploreButton } from '@/components/charts/explore-button';
import { TrendChart } from '@/components/charts/trend-chart';
import { IndicatorFacts } from '@/components/progress/indicator-facts';
import { Method } from '@/components/progress/method';
import { indicatorPath, progressPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { RankingTable } from '@/components/progress/ranking-table';
import { explorePoints, trendStory } from '@/components/progress/trend-story';
import { TrendTable } from '@/components/progress/trend-table';
import { TableRegion } from '@/components/ui/table-region';
import { requireActor } from '@/lib/access/session';
import { getIndicatorProgress } from '@/lib/queries/progress/get-indicator-progress';

interface Address {
  params: Promise<{ plan: string; unit: string; indicator: string }>;
  searchParams: Promise<{ week?: string; of?: string }>;
}

// Title and page are made from one answer.
const ask = cache(async (plan: string, unit: string, indicator: string, week?: string, of?: string) =>
  getIndicatorProgress(await requireActor(), { plan, unit, indicator, week, of }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit, indicator }, { week, of }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, indicator, week, of);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  if (answer.status !== 'ok') return {};
  const { unit, week, indicator } = answer.view;
  return { title: `${indicator.shortName}, ${unit.fullName}, tuần ${week.isoNumber}` };
}

export default async function IndicatorPage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing')
    return fateOrNotFound({ ...(await address.params), ...(await address.searchParams) });
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, weeks, week, indicator, children } = view;
  const path = `/progress/${plan.slug}/${unit.code}/${indicator.code}`;
  const story = trendStory(indicator, weeks);
  const { target } = indicator.standing;
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={path}
        tail={[{ label: indicator.shortName }]}
        title={story.title}
        facts={<IndicatorFacts indicator={indicator} />}
      />

      <figure className="mb-8">
        <figcaption className="sr-only">{story.description}</figcaption>
        <TrendChart story={story} />
        <ExploreButton
          points={explorePoints(indicator, weeks)}
          isRate={indicator.rule.kind !== 'count'}
          target={
            story.target && target ? (target.denominator ? story.target.value * 10 : target.numerator) : null
          }
          title={story.title}
        />
      </figure>

      {children.length > 0 && (
        <section aria-labelledby="truc-thuoc">
          <h2 className="section-title" id="truc-thuoc">
            Đơn vị trực thuộc
          </h2>
          <RankingTable
            indicator={indicator}
            units={children}
            weeks={weeks}
            week={week}
            hrefOf={(child) => indicatorPath(view, child.code, indicator.code)}
          />
        </section>
      )}

      <section aria-labelledby="tung-tuan">
        <h2 className="section-title" id="tung-tuan">
          Diễn biến
        </h2>
        <TableRegion label="Diễn biến từng tuần">
          <TrendTable indicator={indicator} weeks={weeks} />
        </TableRegion>
      </section>

      <section aria-labelledby="cach-tinh">
        <h2 className="section-title" id="cach-tinh">
          Cách tính
        </h2>
        <Method indicator={indicator} />
      </section>

      <p className="mt-8 print-hidden">
        <Link href={progressPath(view, unit.code)}>Tất cả chỉ tiêu của {unit.fullName}</Link>
      </p>
    </main>
  );
}
