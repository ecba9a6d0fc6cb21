import type { Standpoint } from '@/components/progress/paths';
import type { Day } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';

/** /meetings/2026/40?week=2026-47: the meetings of a unit. */
export function meetingsPath({ plan, week }: Standpoint, unitCode: string): string {
  return `/meetings/${plan.slug}/${unitCode}?week=${weekKey(week)}`;
}

/** The pages of one meeting. */
export type MeetingPage = '' | '/facts' | '/points' | '/conclusions' | '/papers' | '/slides';

/** /meeting/7/points */
export function meetingPath(id: number, page: MeetingPage = ''): string {
  return `/meeting/${id}${page}`;
}

/** /tasks/2026/40?week=2026-47: tasks that a unit gave, or that it or one below leads. */
export function tasksPath({ plan, week }: Standpoint, unitCode: string): string {
  return `/tasks/${plan.slug}/${unitCode}?week=${weekKey(week)}`;
}

/** /task/12 */
export function taskPath(id: number): string {
  return `/task/${id}`;
}

/** /file/3: an uploaded file. */
export function filePath(id: number): string {
  return `/file/${id}`;
}

/** /body/2026/40?week=2026-47&from=2026-12-01: who issues a unit's papers; `from`: the one set from that day on. */
export function bodyPath({ plan, week }: Standpoint, unitCode: string, from?: Day): string {
  return `/body/${plan.slug}/${unitCode}?week=${weekKey(week)}${from ? `&from=${from}` : ''}`;
}
