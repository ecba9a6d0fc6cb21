import { formatWeek } from '@/lib/domain/plan/week';
import { sideNames } from '@/lib/domain/progress/compare-words';
import type { ComparisonView } from '@/lib/queries/progress/get-comparison';
import type { Place } from '@/lib/queries/progress/locate';

/** 'Tỉnh Nghệ An: tuần 47 so với tuần 43' · 'Phường Cửa Lò so với Phường Vinh Lộc' */
export function comparisonTitle({ of, comparison, ...view }: ComparisonView): string {
  if (comparison.is === 'nothing_chosen') return `So sánh: ${view.unit.fullName}`;
  const b =
    comparison.is === 'compared'
      ? comparison.b
      : { plan: comparison.plan, week: comparison.week, unit: view.unit };
  if (of === 'plan') return `${view.unit.fullName}: ${view.plan.number} so với ${b.plan.number}`;
  const names = sideNames(of, view, b);
  if (of === 'unit') return `${names.a} so với ${names.b}`;
  return `${view.unit.fullName}: ${names.a.toLowerCase()} so với ${names.b.toLowerCase()}`;
}

/**
 * 'Tuần 47 (16/11–22/11/2026) và Tuần 43 (…)'; of units, their one week; of plans, which week of each plan it is:
 * 'Tuần 47 (…), thứ 26 của KH minh hoạ/2026; Tuần 18 (…), thứ 12 của 78/KH-UBND (tuần cuối)'.
 */
export function comparisonWeeks(a: Side, b: Side): string {
  if (a.plan.slug === b.plan.slug) return [...new Set([formatWeek(a.week), formatWeek(b.week)])].join(' và ');
  const ofPlan = ({ plan, week, weeks }: Side) =>
    `${formatWeek(week)}, thứ ${week.ordinal} của ${plan.number}${week.ordinal === weeks.length ? ' (tuần cuối)' : ''}`;
  return `${ofPlan(a)}; ${ofPlan(b)}`;
}

type Side = Pick<Place, 'plan' | 'week' | 'weeks'>;
