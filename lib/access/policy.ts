import type { RoleName } from '@/lib/db/generated/enums';

/** What people do with the system. */
export type Action =
  | 'progress.read' // totals, rates and who has reported
  | 'report.read' // one unit's report: values, revisions, who typed them
  | 'report.write' // type, send, withdraw
  | 'report.review' // approve, return
  | 'baseline.set'
  | 'figures.freeze' // keep figures as presented
  | 'week.manage' // deadlines, holidays, extensions, closing and reopening, thresholds of the checks
  | 'account.manage';

/** Over which units a role may do it: that of its assignment and those below, or all. */
export type Scope = 'subtree' | 'everywhere';

/**
 * Who may do what. Everything that is not here is refused.
 * Totals are open to every official who signed in: who leads and who lags is read out at the conference.
 * A single report (drafts, reasons, who typed) is for those who answer for it.
 */
export const policy: Record<RoleName, Partial<Record<Action, Scope>>> = {
  reporter: {
    'progress.read': 'everywhere',
    'report.read': 'subtree',
    'report.write': 'subtree',
  },
  district_reviewer: {
    'progress.read': 'everywhere',
    'report.read': 'subtree',
    'report.review': 'subtree',
    'figures.freeze': 'subtree',
  },
  province_officer: {
    'progress.read': 'everywhere',
    'report.read': 'subtree',
    'report.review': 'subtree',
    'baseline.set': 'subtree',
    'figures.freeze': 'subtree',
    'week.manage': 'subtree',
  },
  leader: {
    'progress.read': 'everywhere',
    'report.read': 'subtree',
  },
  administrator: {
    'progress.read': 'everywhere',
    'account.manage': 'everywhere',
  },
};

export function scopeOf(role: RoleName, action: Action): Scope | null {
  return policy[role][action] ?? null;
}
