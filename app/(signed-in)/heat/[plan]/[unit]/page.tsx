import '@/components/progress/heat/heat.css';
import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { AboutFigures } from '@/components/progress/about-figures';
import { type HeatChoice, heatPath } from '@/components/progress/heat/heat-address';
import { HeatChoices } from '@/components/progress/heat/heat-choices';
import { HeatLegend } from '@/components/progress/heat/heat-legend';
import { HeatTable } from '@/components/progress/heat/heat-table';
import { levelNames } from '@/components/progress/heat/heat-words';
import { sectionPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { ReceiptsLine } from '@/components/progress/receipts-line';
import { DownloadLinks } from '@/components/ui/download-links';
import { requireActor } from '@/lib/access/session';
import { formatWeek } from '@/lib/domain/plan/week';
import { getHeat } from '@/lib/queries/progress/get-heat';
import { type HeatPart, ofGroup } from '@/lib/queries/progress/heat-group';
import { orderedRows, parseHeatSort } from '@/lib/queries/progress/heat-order';

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<HeatChoice & { week?: string }>;
}

// Title and page are made from one answer.
const ask = cache(async (plan: string, unit: string, week?: string, level?: string) =>
  getHeat(await requireActor(), { plan, unit, week, level }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, level }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, week, level);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  if (answer.status !== 'ok') return {};
  const { unit, week, plan } = answer.view;
  return { title: `Bảng nhiệt, ${unit.fullName}, tuần ${week.isoNumber}, ${plan.number}` };
}

export default async function HeatPage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, week, receipts } = view;
  const { level, sort, group, show } = await address.searchParams;
  const choice: HeatChoice = { level, sort, group, show };
  const order = parseHeatSort(sort);
  const table = ofGroup(view, group);
  return (
    <main className="page print-landscape" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/heat/${plan.slug}/${unit.code}`}
        keep={{ ...choice }}
        tail={[{ label: 'Bảng nhiệt' }]}
        title={`Bảng nhiệt: ${unit.fullName}`}
        section="heat"
        facts={
          <>
            <ReceiptsLine
              receipts={receipts}
              week={week}
              isOneUnit={unit.level === 'commune'}
              href={sectionPath('calendar', view, unit.code)}
            />
            <span>{findingOf(table)}</span>
          </>
        }
      />
      <HeatChoices view={view} choice={choice} group={table.group} />
      <HeatTable
        at={view}
        columns={table.columns}
        rows={orderedRows(table.rows, table.columns, order)}
        choice={choice}
        sort={order}
        caption={`${levelNames[view.level]} và chỉ tiêu, ${plan.number}, ${formatWeek(week)}`}
      />
      <DownloadLinks href={heatPath(view, unit.code, choice, {}, true)} />
      <HeatLegend columns={table.columns} />
      <AboutFigures place={view} receipts={receipts} about={view} now={new Date()} />
    </main>
  );
}

/** How many rows have something to answer for. */
function findingOf({ rows }: HeatPart): string {
  const [overdue, behind] = [
    rows.filter(({ lag }) => lag.overdue > 0),
    rows.filter(({ lag }) => lag.behind > 0),
  ];
  return `${behind.length}/${rows.length} đơn vị có chỉ tiêu chậm, ${overdue.length} có chỉ tiêu quá hạn`;
}
