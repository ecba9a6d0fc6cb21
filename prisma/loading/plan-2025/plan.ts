import { addDays, type Day, vietnamInstant } from '@/lib/domain/plan/day';
import { type Holidays, usualRule } from '@/lib/domain/plan/deadline';
import { planWeeks, type Week } from '@/lib/domain/plan/week';
import { explained } from '../explain';
import { indicatorRule } from '../indicator-rules';
import { pastReports } from '../past-reports';
import type { PlanDraft, TreeUnit, ValueDraft } from '../plan-draft';
import { populationThen } from '../population';
import type { Said } from '../series';
import { type Figures, figures2025 } from './figures';
import { indicators2025 } from './indicators';

export const firstDay2025: Day = '2025-03-31';
export const lastDay2025: Day = '2025-09-28';
/** The first day of the 130 communes: a Tuesday, in the plan's week 14. */
export const reorganisedOn: Day = '2025-07-01';
const closedAt = vietnamInstant(addDays(lastDay2025, 5), 17 * 60);

/** A commune that found people counted twice when it put the lists of its predecessors together. */
const corrected = {
  key: '16732 2025-07-01',
  indicator: 'hoi-vien-doan-the',
  fromWeek: 17,
  by: 186,
  reason: 'Rà soát, loại trùng hội viên sau khi nhập danh sách của các đơn vị hành chính cũ.',
};

/**
 * Kế hoạch năm 2025: 13 weeks on the 412 communes of the districts, then 13 on the 130 communes; made up throughout.
 * Units are named by code and first day: 142 codes name two places.
 */
export function plan2025(
  treeBefore: readonly TreeUnit[],
  treeAfter: readonly TreeUnit[],
  holidays: Holidays,
) {
  const weeks = planWeeks(firstDay2025, lastDay2025, usualRule, holidays);
  const [weeksBefore, weeksAfter] = [
    weeks.filter(({ endsOn }) => endsOn < reorganisedOn),
    weeks.filter(({ endsOn }) => endsOn >= reorganisedOn),
  ];
  const after = keyed(treeAfter.filter(({ level }) => level === 'commune'));
  const before = withPeople(keyed(treeBefore.filter(({ level }) => level === 'commune')), after);
  const figures = figures2025(before, after, weeks.length);
  const firstAfter = weeksAfter[0]?.ordinal ?? 1;
  const past = {
    seed: '2025',
    isWhole: ({ ordinal }: Week) => ordinal === 1 || ordinal === weeks.length,
    // New offices, new accounts: in the first week many a report did not come.
    isUnsettled: ({ ordinal }: Week) => ordinal === firstAfter,
  };
  const reportsIn = (unit: TreeUnit, own: readonly Week[]) =>
    pastReports(unit, own, (week) => valuesOf(figures, unit.key, week), past);

  const draft: PlanDraft = {
    slug: '2025',
    number: 'KH năm 2025',
    title: 'Kế hoạch năm 2025 thực hiện Đề án 06 trên địa bàn tỉnh Nghệ An (Số liệu minh hoạ)',
    issuer: 'UBND tỉnh Nghệ An (minh hoạ)',
    issuedOn: null,
    firstDay: firstDay2025,
    lastDay: lastDay2025,
    isIllustrative: true,
    note: 'Số liệu minh hoạ: mọi con số đều do máy tạo ra. Danh mục đơn vị và việc sắp xếp ngày 01/07/2025 (412 xã, phường, thị trấn thành 130 xã, phường) là thật; kế hoạch cho thấy số liệu đi qua lần sắp xếp đó như thế nào.',
    weeks,
    openedWeeks: weeks.length,
    closedAt,
    indicators: indicators2025.map(({ code }) => ({ code, reportedBy: 'commune' })),
    targets: indicators2025.flatMap(({ code, target }) =>
      target
        ? [{ indicator: code, unit: null, dueOn: target.dueOn, numerator: target.percent, denominator: 100 }]
        : [],
    ),
    baselines: [...baselinesOf(figures, before, 1), ...baselinesOf(figures, after, firstAfter)],
    reports: [
      ...before.flatMap((unit) => reportsIn(unit, goesOn(unit, after) ? weeks : weeksBefore)),
      ...after.filter((unit) => !goesOn(unit, before)).flatMap((unit) => reportsIn(unit, weeksAfter)),
    ],
  };
  return { draft: explained(draft), tree: [...keyed(treeBefore), ...keyed(treeAfter)] };
}

function keyed(units: readonly TreeUnit[]): TreeUnit[] {
  return units.map((unit) => ({ ...unit, key: `${unit.code} ${unit.validFrom}` }));
}

/** The people of the communes of before are those of the communes they became. */
function withPeople(before: readonly TreeUnit[], after: readonly TreeUnit[]): TreeUnit[] {
  const people = populationThen(
    before,
    after.reduce((sum, { population }) => sum + population, 0),
  );
  return before.map((unit) => ({ ...unit, population: people.get(unit.key) ?? 0 }));
}

/** Eight communes were left as they are. */
function goesOn({ key }: TreeUnit, others: readonly TreeUnit[]): boolean {
  return others.some((other) => other.key === key);
}

function valuesOf(figures: Figures, key: string, week: number): ValueDraft[] {
  return indicators2025.map(({ code }) => {
    const said = typed(code, figures.get(key)?.get(code)?.[week - 1] ?? {});
    const isCorrected = corrected.key === key && corrected.indicator === code && week >= corrected.fromWeek;
    if (!isCorrected) return { indicator: code, ...said };
    const numerator = (said.numerator ?? 0) - corrected.by;
    return {
      indicator: code,
      ...said,
      numerator,
      ...(week === corrected.fromWeek && { reason: corrected.reason }),
    };
  });
}

/** Where the province sets the denominator, the report does not repeat it. */
function typed(code: string, said: Said): Said {
  return indicatorRule(code).denominatorBy === 'reporter' ? said : { numerator: said.numerator };
}

function baselinesOf(figures: Figures, units: readonly TreeUnit[], week: number): PlanDraft['baselines'] {
  return indicators2025
    .filter(({ code }) => indicatorRule(code).denominatorBy === 'province')
    .flatMap(({ code }) =>
      units.map(({ key }) => ({
        indicator: code,
        unit: key,
        denominator: figures.get(key)?.get(code)?.[week - 1]?.denominator ?? 0,
        week,
      })),
    );
}
