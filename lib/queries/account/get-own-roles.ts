import { cache } from 'react';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/account/role';
import { type Day, dayOf } from '@/lib/domain/plan/day';

export interface HeldRole {
  role: Role;
  /** 'Phường Cửa Lò' */
  unitName: string;
  validFrom: Day;
  /** First day no longer held; null: until further notice. */
  validUntil: Day | null;
}

/** Somebody's own roles and their units, newest first. Everybody may ask it of themselves: no policy. */
export const getOwnRoles: (userId: number) => Promise<HeldRole[]> = cache(async (userId) => {
  const rows = await db.roleAssignment.findMany({
    where: { userId },
    select: { role: true, validFrom: true, validUntil: true, unit: { select: { type: true, name: true } } },
    orderBy: [{ validFrom: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ role, unit, validFrom, validUntil }) => ({
    role,
    unitName: `${unit.type} ${unit.name}`,
    validFrom: dayOf(validFrom),
    validUntil: validUntil && dayOf(validUntil),
  }));
});
