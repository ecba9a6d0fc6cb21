import { cache } from 'react';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/account/role';
import type { Day } from '@/lib/domain/plan/day';

export interface HeldRole {
  role: Role;
  /** 'Phường Cửa Lò'; of a department's officer, 'Sở Y tế' */
  unitName: string;
  validFrom: Day;
  /** First day no longer held; null: until further notice. */
  validUntil: Day | null;
}

/** Somebody's own roles and their units, newest first. Everybody may ask it of themselves: no policy. */
export const getOwnRoles: (userId: number) => Promise<HeldRole[]> = cache(
  (userId) => db.$queryRaw<HeldRole[]>`
    SELECT r.role::text AS role, coalesce(d.name, concat_ws(' ', u.type, u.name)) AS "unitName",
           r.valid_from::text AS "validFrom", r.valid_until::text AS "validUntil"
    FROM role_assignment r JOIN unit u ON u.id = r.unit_id LEFT JOIN department d ON d.id = r.department_id
    WHERE r.user_id = ${userId}
    ORDER BY r.valid_from DESC, r.id`,
);
