import { isDemonstration } from '@/lib/access/demonstration';
import { db } from '@/lib/db/client';
import type { Level, Role } from '@/lib/domain/account/role';

export interface DemonstrationAccount {
  username: string;
  displayName: string;
  /** What they do, over which unit. */
  roles: { role: Role; unitName: string; level: Level; isPast: boolean }[];
}

/** The accounts offered on the sign-in page, to anybody who opens it; empty unless this is a demonstration. */
export async function listDemonstrationAccounts(): Promise<DemonstrationAccount[]> {
  if (!isDemonstration()) return [];
  const users = await db.user.findMany({
    where: { isDemonstration: true, disabledAt: null },
    select: {
      username: true,
      displayName: true,
      roles: {
        select: {
          role: true,
          unit: { select: { type: true, name: true, level: true, validUntil: true } },
          department: { select: { name: true } },
        },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  });
  return users.map(({ username, displayName, roles }) => ({
    username,
    displayName,
    roles: roles.map(({ role, unit, department }) => ({
      role,
      unitName: department?.name ?? `${unit.type} ${unit.name}`,
      level: unit.level,
      isPast: unit.validUntil !== null,
    })),
  }));
}
