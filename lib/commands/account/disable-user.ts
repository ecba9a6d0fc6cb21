import { z } from 'zod';
import { accountsSubject } from '@/lib/access/accounts-subject';
import { command, refused } from '@/lib/commands/command';

/**
 * Shuts an account. Its sessions end with their next request, and do not come back when it is opened again.
 * Problems: 'missing', 'oneself' (somebody must be left who can open accounts).
 */
export const disableUser = command({
  name: 'account.disable',
  input: z.object({
    userId: z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1),
  }),
  may: async () => accountsSubject(),
  run: async ({ tx, actor, now }, { userId }) => {
    if (userId === actor.userId) return refused('oneself');
    const [user] = await tx.user.updateManyAndReturn({
      where: { id: userId, disabledAt: null },
      data: { disabledAt: now, sessionVersion: { increment: 1 } },
    });
    if (!user) return refused('missing');
    return { ok: true, value: { username: user.username }, trace: { detail: { userId } } };
  },
});
