import { addDays, type Day, vietnamDay, vietnamInstant } from '@/lib/domain/plan/day';
import { type Holidays, usualRule } from '@/lib/domain/plan/deadline';
import { mondayOf, planWeeks, type Week } from '@/lib/domain/plan/week';
import { explained } from '../explain';
import { indicatorRule } from '../indicator-rules';
import type { MadeIndicator } from '../made-indicator';
import type { PlanDraft, TargetDraft, TreeUnit, ValueDraft } from '../plan-draft';
import { denominatorOf, type Said, seriesOf } from '../series';
import { incidents } from './incidents';
import { thisYearIndicators } from './indicators';
import { reportsOf } from './reports';

const weeksUpToNow = 26;
const weeksAhead = 12;

/** The illustrative plan of the year that `now` lies in, on today's tree; everything in it is made up. */
export function planOfThisYear(tree: readonly TreeUnit[], holidays: Holidays, now: Date): PlanDraft {
  const communes = tree.filter((unit) => unit.level === 'commune');
  const presentMonday = mondayOf(vietnamDay(now));
  const firstDay = addDays(presentMonday, -7 * (weeksUpToNow - 1));
  const lastDay = addDays(presentMonday, 7 * weeksAhead + 6);
  const weeks = planWeeks(firstDay, lastDay, usualRule, holidays);
  const year = vietnamDay(now).slice(0, 4);
  const draft: PlanDraft = {
    slug: year,
    number: `KH minh hoạ/${year}`,
    title: `Thực hiện Đề án 06 năm ${year} trên địa bàn tỉnh Nghệ An (Số liệu minh hoạ)`,
    issuer: 'UBND tỉnh Nghệ An (minh hoạ)',
    issuedOn: null,
    firstDay,
    lastDay,
    isIllustrative: true,
    note: 'Số liệu minh hoạ: kế hoạch, mức giao và mọi con số đều do máy tạo ra để trình bày cách hệ thống làm việc, không phải kết quả của bất kỳ đơn vị nào.',
    weeks,
    openedWeeks: weeks.filter((week) => vietnamInstant(week.startsOn, 0) <= now).length,
    closedAt: null,
    indicators: thisYearIndicators.map(({ code }) => ({ code, reportedBy: 'commune' })),
    targets: thisYearIndicators.flatMap((indicator) => targetsOf(indicator, tree, presentMonday)),
    baselines: thisYearIndicators.flatMap((indicator) => baselinesOf(indicator, communes)),
    reports: [],
  };
  const opened = weeks.slice(0, draft.openedWeeks);
  draft.reports = communes.flatMap((unit, index) => {
    const valuesAt = valuesOf(unit, index, opened);
    return reportsOf(unit, opened, weeks, now, valuesAt);
  });
  return explained(draft);
}

/** What a commune would say in each week, incidents included. */
function valuesOf(unit: TreeUnit, index: number, opened: readonly Week[]): (week: number) => ValueDraft[] {
  const { notApplicable, fallen, stalled } = incidents;
  const fallsIn = opened.length - fallen.weeksAgo;
  const series = thisYearIndicators.map((indicator) => ({
    indicator,
    said: seriesOf(unit, indicator, {
      seed: 'this year',
      weeks: opened.length,
      stall: stalled.unit === unit.code && stalled.indicator === indicator.code && stalled.weeks,
    }),
  }));
  return (week) =>
    series.map(({ indicator, said }): ValueDraft => {
      const { code } = indicator;
      if (code === notApplicable.indicator && index % notApplicable.everyNth === 7)
        return { indicator: code };
      const figure = typed(indicator, said[week - 1] ?? {});
      if (fallen.unit !== unit.code || fallen.indicator !== code || week < fallsIn)
        return { indicator: code, ...figure };
      const less = { ...figure, numerator: (figure.numerator ?? 0) - fallen.by };
      return { indicator: code, ...less, ...(week === fallsIn && { reason: fallen.reason }) };
    });
}

/** Where the province sets the denominator, the report does not repeat it. */
function typed({ code }: MadeIndicator, said: Said): Said {
  return indicatorRule(code).denominatorBy === 'reporter' ? said : { numerator: said.numerator };
}

/** Rates whose denominators communes report themselves, and for which the province has a list to compare with. */
const compared = ['chi-tra-bao-tro', 'chi-tra-nguoi-co-cong', 'hoi-vien-doan-the', 'don-dang-ky-dat'];

function baselinesOf({ code, shape }: MadeIndicator, communes: readonly TreeUnit[]) {
  if (indicatorRule(code).denominatorBy !== 'province' && !compared.includes(code)) return [];
  const { outdatedList } = incidents;
  return communes.map((unit) => {
    const denominator = shape.is === 'rate' ? denominatorOf(unit, code, shape) : 1;
    const isOutdated = outdatedList.unit === unit.code && outdatedList.indicator === code;
    return {
      indicator: code,
      unit: unit.code,
      denominator: isOutdated ? Math.floor((denominator * outdatedList.percent) / 100) : denominator,
    };
  });
}

/** A rate's target stands for every unit; a number is shared out by people, and adds up at every level. */
function targetsOf({ code, target }: MadeIndicator, tree: readonly TreeUnit[], monday: Day): TargetDraft[] {
  if (!target) return [];
  const dueOn = addDays(monday, 7 * target.dueInWeeks + 6);
  const { percent, base = 0 } = target;
  if (percent !== undefined)
    return [{ indicator: code, unit: null, dueOn, numerator: percent, denominator: 100 }];
  const ownShare = (unit: TreeUnit) => Math.ceil((unit.population / 1000) * base);
  return tree.map((unit) => ({
    indicator: code,
    unit: unit.code,
    dueOn,
    numerator: communesOf(unit, tree).reduce((sum, one) => sum + ownShare(one), 0),
    denominator: null,
  }));
}

function communesOf(unit: TreeUnit, tree: readonly TreeUnit[]): TreeUnit[] {
  const communes = tree.filter((one) => one.level === 'commune');
  if (unit.level === 'province') return communes;
  return communes.filter((one) => one.code === unit.code || one.district === unit.code);
}
