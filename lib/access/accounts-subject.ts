import { vietnamDay } from '@/lib/domain/plan/day';
import type { Subject } from './scope';

/** What managing accounts asks of the policy. Accounts stand in no unit's subtree: whoever may, may everywhere. */
export function accountsSubject(): Subject {
  return { action: 'account.manage', unitId: 0, on: vietnamDay(new Date()) };
}
