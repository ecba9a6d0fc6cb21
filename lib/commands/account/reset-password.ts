import { z } from 'zod';
import { accountsSubject } from '@/lib/access/accounts-subject';
import { generatePassword, hashPassword } from '@/lib/access/password';
import { command, refused } from '@/lib/commands/command';

/**
 * Gives somebody who forgot theirs a new password, to be shown once; all their sessions end.
 * Problems: 'missing', 'oneself' (one's own is changed with the old one), 'demonstration'.
 */
export const resetPassword = command({
  name: 'account.reset_password',
  input: z.object({
    userId: z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1),
  }),
  may: async () => accountsSubject(),
  run: async ({ tx, actor }, { userId }) => {
    if (userId === actor.userId) return refused('oneself');
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) return refused('missing');
    if (user.isDemonstration) return refused('demonstration');
    const password = generatePassword();
    await tx.user.update({
      where: { id: userId },
      data: {
        passwordHash: await hashPassword(password),
        sessionVersion: { increment: 1 },
        failedSignIns: 0,
        lockedUntil: null,
      },
    });
    return { ok: true, value: { username: user.username, password }, trace: { detail: { userId } } };
  },
});
