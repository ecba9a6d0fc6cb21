import type { Tx } from '@/lib/db/client';
import { type Day, toDate, vietnamDay } from '@/lib/domain/plan/day';
import type { Actor, Assignment } from './actor';
import { type Action, scopeOf } from './policy';

/** What is to be done to which unit, in the tree of which day. */
export interface Subject {
  action: Action;
  unitId: number;
  /** The day whose tree decides what lies below the unit of a role. */
  on: Day;
  /** All units above it on that day, where the asker has just read them. */
  above?: readonly number[];
  /** Where it concerns a department of the unit. */
  departmentId?: number | null;
}

/**
 * May this person do this? A role must be in force today; its unit must be the subject's unit or stand
 * above it in the tree of the subject's day. A department's officer may for the department alone.
 */
export async function isAllowed(tx: Tx, actor: Actor, subject: Subject, now: Date): Promise<boolean> {
  const granted = actor.assignments
    .filter((assignment) => inForce(assignment, vietnamDay(now)))
    .map(({ role, unitId, departmentId }) => ({
      unitId,
      departmentId,
      scope: scopeOf(role, subject.action),
    }));
  if (granted.some(({ scope }) => scope === 'everywhere')) return true;
  if (
    granted.some(
      ({ scope, departmentId }) =>
        scope === 'department' && departmentId != null && departmentId === subject.departmentId,
    )
  )
    return true;
  if (granted.some(({ scope, unitId }) => scope === 'subtree' && unitId === subject.unitId)) return true;
  const above = granted.filter(({ scope }) => scope === 'subtree').map(({ unitId }) => unitId);
  if (subject.above) return above.some((unitId) => subject.above?.includes(unitId));
  return above.length > 0 && isBelow(tx, subject.unitId, above, subject.on);
}

function inForce(assignment: Assignment, today: Day): boolean {
  return assignment.validFrom <= today && (assignment.validUntil === null || today < assignment.validUntil);
}

async function isBelow(tx: Tx, unitId: number, above: number[], on: Day): Promise<boolean> {
  const day = toDate(on);
  const [row] = await tx.$queryRaw<{ below: boolean }[]>`
    WITH RECURSIVE up (unit_id) AS (
      SELECT ${unitId}::int
      UNION ALL
      SELECT p.parent_id FROM up JOIN placement p USING (unit_id)
      WHERE p.valid_from <= ${day}::date AND (p.valid_until IS NULL OR ${day}::date < p.valid_until)
    )
    SELECT EXISTS (SELECT FROM up WHERE unit_id = ANY (${above}::int[])) AS below`;
  return row?.below ?? false;
}
