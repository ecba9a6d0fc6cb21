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
  const names = sideNames(of, view, b);
  if (of === 'unit') return `${names.a} so với ${names.b}`;
  const first = of === 'week' ? names.a.toLowerCase() : names.a;
  return `${view.unit.fullName}: ${first} so với ${of === 'week' ? names.b.toLowerCase() : names.b}`;
}

/** 'Tuần 47 (16/11–22/11/2026) và Tuần 43 (…)'; of units, their one week. */
export function comparisonWeeks(a: Pick<Place, 'week'>, b: Pick<Place, 'week'>): string {
  const weeks = [...new Set([formatWeek(a.week), formatWeek(b.week)])];
  return weeks.join(' và ');
}
