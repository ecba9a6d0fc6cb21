import { change, count, type DataTable, points, rate, text } from '@/lib/documents/table/data-table';
import { weekKey } from '@/lib/domain/plan/week';
import { aboutFacts } from '@/lib/domain/progress/about';
import { cutRate } from '@/lib/domain/progress/rate';
import type { MapCommune, MapView } from '@/lib/queries/progress/get-map';

/** The communes of a map, worst first, with the parts of each figure. */
export function mapTable(view: MapView, now: Date): DataTable {
  const { plan, unit, week, indicator, communes, shownUnit } = view;
  const isCount = indicator.rule.kind === 'count';
  const { numeratorLabel, denominatorLabel } = indicator;
  const figures: DataTable['columns'] = isCount
    ? [
        { label: numeratorLabel, is: 'count' },
        { label: 'So tuần trước', is: 'change' },
      ]
    : [
        { label: indicator.shortName, is: 'rate' },
        { label: numeratorLabel, is: 'count' },
        { label: denominatorLabel ?? 'mẫu số', is: 'count' },
        { label: 'So tuần trước', is: 'points' },
      ];
  return {
    name: mapFileName(view),
    title: `${indicator.name}: xã, phường của ${shownUnit.fullName}, tuần ${week.isoNumber}/${week.isoYear}`,
    columns: [
      { label: 'Mã', is: 'text' },
      { label: 'Xã, phường', is: 'text' },
      { label: 'Trực thuộc', is: 'text' },
      ...figures,
      { label: 'Báo cáo tuần này', is: 'text' },
    ],
    rows: communes.map((commune) => [
      text(commune.code),
      text(commune.fullName),
      text(commune.areaName),
      ...figureCells(commune, isCount, whyNoChange(commune, view)),
      text(
        commune.received > 0 ? 'đã báo cáo' : commune.expected > 0 ? 'chưa báo cáo' : 'không phải báo cáo',
      ),
    ]),
    about: aboutFacts({
      plan,
      unit: unit.code === shownUnit.code ? unit : shownUnit,
      week,
      receipts: view.receipts,
      about: view,
      now,
    }),
  };
}

/** 'ban-do-2026-40-vneid-kich-hoat-2026-47' */
export function mapFileName({
  plan,
  shownUnit,
  indicator,
  week,
}: Pick<MapView, 'plan' | 'shownUnit' | 'indicator' | 'week'>): string {
  return `ban-do-${plan.slug}-${shownUnit.code}-${indicator.code}-${weekKey(week)}`;
}

function figureCells({ said, shown, change: moved }: MapCommune, isCount: boolean, before: string) {
  const why = said.is === 'not_applicable' ? 'không áp dụng' : 'chưa báo cáo';
  const numerator = count(shown?.numerator ?? null, why);
  if (isCount) return [numerator, change(moved, before)];
  return [
    rate(shown && cutRate(shown.numerator, shown.denominator), why),
    numerator,
    count(shown?.denominator ?? null, why),
    points(moved, before),
  ];
}

function whyNoChange({ received, expected }: MapCommune, { isReorganised }: MapView): string {
  if (isReorganised) return 'địa bàn khác tuần trước';
  return expected > 0 && received === 0 ? 'chưa báo cáo tuần này' : 'không có tuần trước để so';
}
