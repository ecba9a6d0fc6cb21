import { type Week, weekKey } from '@/lib/domain/plan/week';

/** What survives every step between pages: the plan and the week. */
export interface Standpoint {
  plan: { slug: string };
  week: Pick<Week, 'isoYear' | 'isoNumber'>;
}

function withWeek(path: string, { week }: Standpoint): string {
  return `${path}?week=${weekKey(week)}`;
}

/** /progress/2026/40?week=2026-47 */
export function progressPath(at: Standpoint, unitCode: string): string {
  return withWeek(`/progress/${at.plan.slug}/${unitCode}`, at);
}

/** /progress/2026/40/vneid-kich-hoat?week=2026-47 */
export function indicatorPath(at: Standpoint, unitCode: string, indicatorCode: string): string {
  return withWeek(`/progress/${at.plan.slug}/${unitCode}/${indicatorCode}`, at);
}

/** /reports/2026/40?week=2026-47 */
export function reportsPath(at: Standpoint, unitCode: string): string {
  return withWeek(`/reports/${at.plan.slug}/${unitCode}`, at);
}

/** /report/2026/16732/2026-47: one report. */
export function reportPath({ plan, week }: Standpoint, unitCode: string): string {
  return `/report/${plan.slug}/${unitCode}/${weekKey(week)}`;
}

/** /reports/2026/40/reminders?week=2026-47: who was reminded, and what became of it. */
export function remindersPath(at: Standpoint, unitCode: string): string {
  return withWeek(`/reports/${at.plan.slug}/${unitCode}/reminders`, at);
}
