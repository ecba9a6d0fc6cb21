import type { Actor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/policy';
import type { Day } from '@/lib/domain/plan/day';

/** Whose tasks are the asker's own: the very units and departments of their roles. */
export interface Own {
  units: number[];
  departments: number[];
}

/** Those over which somebody may report on tasks, without what lies below. */
export function ownOf(actor: Actor, today: Day): Own {
  const held = actor.assignments.filter(
    ({ role, validFrom, validUntil }) =>
      scopeOf(role, 'task.report') !== null &&
      validFrom <= today &&
      (validUntil === null || today < validUntil),
  );
  return {
    units: held.filter(({ departmentId }) => departmentId == null).map(({ unitId }) => unitId),
    departments: held.flatMap(({ departmentId }) => (departmentId == null ? [] : [departmentId])),
  };
}

export function isOwnHolder(
  { unitId, departmentId }: { unitId: number | null; departmentId: number | null },
  { units, departments }: Own,
): boolean {
  return unitId === null ? departments.includes(departmentId ?? 0) : units.includes(unitId);
}

/** Of a task's reminders what is read to know when somebody was last reminded. */
export function remindersTo({ userId }: Actor) {
  return {
    where: { userId, channel: 'app' },
    orderBy: { id: 'desc' },
    take: 1,
    select: { createdAt: true },
  } as const;
}
