import type { Role } from '@/lib/domain/account/role';
import type { Day } from '@/lib/domain/plan/day';
import type { Actor } from './actor';

/** The roles somebody holds on a day, over whichever units. For what to show; what one may do, the policy says. */
export function rolesOn(actor: Actor, day: Day): Set<Role> {
  const held = actor.assignments.filter(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day < validUntil),
  );
  return new Set(held.map(({ role }) => role));
}
