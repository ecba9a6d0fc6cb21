import { z } from 'zod';
import { accountsSubject } from '@/lib/access/accounts-subject';
import { command, refused } from '@/lib/commands/command';

/** Opens an account that was disabled, or locked by wrong passwords. Problem: 'missing'. */
export const enableUser = command({
  name: 'account.enable',
  input: z.object({
    userId: z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1),
  }),
  may: async () => accountsSubject(),
  run: async ({ tx }, { userId }) => {
    const [user] = await tx.user.updateManyAndReturn({
      where: { id: userId },
      data: { disabledAt: null, failedSignIns: 0, lockedUntil: null },
    });
    if (!user) return refused('missing');
    return { ok: true, value: { username: user.username }, trace: { detail: { userId } } };
  },
});
