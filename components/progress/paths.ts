import { type Week, weekKey } from '@/lib/domain/plan/week';
import { type ComparedWith, formatComparedWith } from '@/lib/domain/progress/compare-with';

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

/** The pages that show one unit and week, each in its own way. */
export type ProgressSection = 'progress' | 'map' | 'heat' | 'calendar' | 'compare' | 'wall';

/** /map/2026/40?week=2026-47&by=vneid-kich-hoat; `by`: the indicator that is looked at. */
export function sectionPath(section: ProgressSection, at: Standpoint, unitCode: string, by?: string): string {
  const path = withWeek(`/${section}/${at.plan.slug}/${unitCode}`, at);
  return by ? `${path}&by=${by}` : path;
}

/** /compare/2026/40?week=2026-47&with=plan:78 */
export function comparePath(at: Standpoint, unitCode: string, other: ComparedWith): string {
  return `${sectionPath('compare', at, unitCode)}&with=${formatComparedWith(other)}`;
}

/** /api/v1/changes/2026/40/2026-47: has anything that pages show of the unit and week changed? */
export function changesPath({ plan, week }: Standpoint, unitCode: string): string {
  return `/api/v1/changes/${plan.slug}/${unitCode}/${weekKey(week)}`;
}

/** /map/2026/40?week=2026-47&by=vneid-kich-hoat&view=outlines&sort=name; what is undefined is left out. */
export function mapPath(at: Standpoint, unitCode: string, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const more = new URLSearchParams(given).toString();
  const path = sectionPath('map', at, unitCode);
  return more ? `${path}&${more}` : path;
}

/** /brief/2026/40?week=2026-47&as=docx: the one page to take along; with `report` the whole report. */
export function briefPath(
  at: Standpoint,
  unitCode: string,
  as: 'docx' | 'pdf' | 'xlsx',
  paper: 'brief' | 'report' = 'brief',
): string {
  const path = `${withWeek(`/brief/${at.plan.slug}/${unitCode}`, at)}&as=${as}`;
  return paper === 'brief' ? path : `${path}&paper=report`;
}

/** /freezes/2026/40?week=2026-47: figures kept as presented. */
export function freezesPath(at: Standpoint, unitCode: string): string {
  return withWeek(`/freezes/${at.plan.slug}/${unitCode}`, at);
}
