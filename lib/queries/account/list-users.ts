import { z } from 'zod';
import { accountsSubject } from '@/lib/access/accounts-subject';
import type { Role } from '@/lib/domain/account/role';
import { query } from '@/lib/queries/query';

export interface ListedUser {
  userId: number;
  username: string;
  displayName: string;
  roles: { role: Role; unitName: string }[];
  state: 'open' | 'locked' | 'disabled';
  /** The administrator who looks: cannot shut themselves out. */
  isOneself: boolean;
  isDemonstration: boolean;
}

/** All accounts, by user name. A name or unit typed in `search` narrows them. */
export const listUsers = query({
  input: z.object({ search: z.string().trim().max(100).catch('') }),
  may: async () => accountsSubject(),
  run: async (db, { search }, actor): Promise<ListedUser[]> => {
    const contains = { contains: search, mode: 'insensitive' as const };
    const users = await db.user.findMany({
      where: search
        ? {
            OR: [
              { username: contains },
              { displayName: contains },
              { roles: { some: { unit: { name: contains } } } },
              { roles: { some: { department: { name: contains } } } },
            ],
          }
        : {},
      select: {
        id: true,
        username: true,
        displayName: true,
        disabledAt: true,
        lockedUntil: true,
        isDemonstration: true,
        roles: {
          select: {
            role: true,
            unit: { select: { type: true, name: true } },
            department: { select: { name: true } },
          },
          orderBy: { id: 'asc' },
        },
      },
      orderBy: { username: 'asc' },
    });
    const now = new Date();
    return users.map((user) => ({
      userId: user.id,
      username: user.username,
      displayName: user.displayName,
      roles: user.roles.map(({ role, unit, department }) => ({
        role,
        unitName: department?.name ?? `${unit.type} ${unit.name}`,
      })),
      state: user.disabledAt ? 'disabled' : user.lockedUntil && user.lockedUntil > now ? 'locked' : 'open',
      isOneself: user.id === actor.userId,
      isDemonstration: user.isDemonstration,
    }));
  },
});
