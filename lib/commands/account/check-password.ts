import { verifyPassword } from '@/lib/access/password';
import { writeAudit } from '@/lib/commands/command';
import { db } from '@/lib/db/client';
import { usernameShape } from '@/lib/domain/account/username';

export const failuresBeforeLock = 10;
export const lockMinutes = 15;

/**
 * The user, if the password is theirs and they may come in; null for an unknown name, a wrong password, a
 * locked and a disabled account alike, after the same work.
 *
 * Wrong ones are counted; the tenth in a row locks the account for 15 minutes. A right one clears the count
 * only if the account is not locked by then: of many guesses sent at once, none gets past the lock.
 */
export async function checkPassword(username: string, password: string, now: Date) {
  const user = usernameShape.test(username) ? await db.user.findUnique({ where: { username } }) : null;
  const isOpen = user !== null && user.disabledAt === null && (user.lockedUntil ?? now) <= now;
  const fits = await verifyPassword(isOpen ? user.passwordHash : null, password);
  if (!isOpen) return null;
  if (!fits) {
    await countFailure(user.id, now);
    return null;
  }
  const { count } = await db.user.updateMany({
    where: { id: user.id, disabledAt: null, OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }] },
    data: { failedSignIns: 0, lockedUntil: null },
  });
  return count === 1 ? user : null;
}

/** After a lock has run out the count begins anew. */
async function countFailure(userId: number, now: Date): Promise<void> {
  const lockEnd = new Date(now.getTime() + lockMinutes * 60_000);
  await db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ failures: number }[]>`
      UPDATE user_account SET
        failed_sign_ins = CASE WHEN locked_until <= ${now} THEN 1 ELSE failed_sign_ins + 1 END,
        locked_until = CASE
          WHEN locked_until <= ${now} THEN NULL
          WHEN locked_until IS NULL AND failed_sign_ins + 1 >= ${failuresBeforeLock} THEN ${lockEnd}::timestamptz
          ELSE locked_until END
      WHERE id = ${userId}
      RETURNING failed_sign_ins AS failures`;
    const failures = row?.failures ?? 0;
    const detail = { userId, failures, locked: failures >= failuresBeforeLock };
    await writeAudit(tx, 'account.sign_in_failed', null, { detail }, now);
  });
}
