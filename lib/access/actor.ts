import type { RoleName } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';

/** A role over a unit, from–until (exclusive). */
export interface Assignment {
  role: RoleName;
  unitId: number;
  /** Of a department's officer: which; null for others. */
  departmentId?: number | null;
  validFrom: Day;
  validUntil: Day | null;
}

/** Who is asking. */
export interface Actor {
  userId: number;
  username: string;
  displayName: string;
  assignments: Assignment[];
}
