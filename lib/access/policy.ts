import type { RoleName } from '@/lib/db/generated/enums';

/** What people do with the system. */
export type Action =
  | 'progress.read' // totals, rates and who has reported
  | 'report.read' // one unit's report: values, revisions, who typed them
  | 'report.write' // type, send, withdraw
  | 'report.review' // approve, return
  | 'baseline.set'
  | 'figures.freeze' // keep figures as presented
  | 'meeting.read' // meetings, their kept papers and the tasks that came of them
  | 'meeting.draft' // papers that are not kept yet, conclusions before the meeting
  | 'meeting.manage' // prepare and hold a meeting, issue its papers, give tasks
  | 'task.report' // say how a task that one leads or shares in goes on, with evidence
  | 'week.manage' // deadlines, holidays, extensions, closing and reopening, thresholds of the checks
  | 'account.manage';

/** Over which units a role may do it: that of its assignment and those below, all, or none but its department. */
export type Scope = 'subtree' | 'everywhere' | 'department';

/**
 * Who may do what. Everything that is not here is refused.
 * Totals are open to every official who signed in: who leads and who lags is read out at the conference.
 * So are meetings: a conclusion is published, and whoever takes a task must see the others. What is still being drafted
 * is for those who prepare it and who sign it.
 * A single report (drafts, reasons, who typed) is for those who answer for it.
 */
export const policy: Record<RoleName, Partial<Record<Action, Scope>>> = {
  reporter: {
    'progress.read': 'everywhere',
    'meeting.read': 'everywhere',
    'report.read': 'subtree',
    'report.write': 'subtree',
    'figures.freeze': 'subtree',
    'meeting.draft': 'subtree',
    'meeting.manage': 'subtree',
    'task.report': 'subtree',
  },
  district_reviewer: {
    'progress.read': 'everywhere',
    'meeting.read': 'everywhere',
    'report.read': 'subtree',
    'report.review': 'subtree',
    'figures.freeze': 'subtree',
    'meeting.draft': 'subtree',
    'meeting.manage': 'subtree',
    'task.report': 'subtree',
  },
  province_officer: {
    'progress.read': 'everywhere',
    'meeting.read': 'everywhere',
    'report.read': 'subtree',
    'report.review': 'subtree',
    'baseline.set': 'subtree',
    'figures.freeze': 'subtree',
    'meeting.draft': 'subtree',
    'meeting.manage': 'subtree',
    'task.report': 'subtree',
    'week.manage': 'subtree',
  },
  leader: {
    'progress.read': 'everywhere',
    'meeting.read': 'everywhere',
    'meeting.draft': 'subtree',
    'report.read': 'subtree',
  },
  administrator: {
    'progress.read': 'everywhere',
    'meeting.read': 'everywhere',
    'account.manage': 'everywhere',
  },
  department_officer: {
    'progress.read': 'everywhere',
    'meeting.read': 'everywhere',
    'task.report': 'department',
  },
};

export function scopeOf(role: RoleName, action: Action): Scope | null {
  return policy[role][action] ?? null;
}
