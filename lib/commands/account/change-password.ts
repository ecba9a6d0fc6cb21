import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { hashPassword } from '@/lib/access/password';
import type { SessionClaim } from '@/lib/access/token';
import { type Outcome, refused, writeAudit } from '@/lib/commands/command';
import { db } from '@/lib/db/client';
import { checkPassword } from './check-password';

const input = z.object({
  oldPassword: z.string().min(1).max(200),
  newPassword: z.string().min(10).max(200),
  confirmation: z.string(),
});

/**
 * Changes one's own password and ends all sessions but the one that gets the claim answered here. It asks no
 * policy: the actor is the account, and shows it with the old password.
 *
 * Problems: 'invalid' at a field (newPassword: fewer than 10 characters); 'differs' at confirmation;
 * 'same' at newPassword; 'wrong_password' at oldPassword; 'demonstration' of the form.
 */
export async function changePassword(
  actor: Actor,
  raw: unknown,
  now = new Date(),
): Promise<Outcome<SessionClaim>> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), code: 'invalid' }));
    return { ok: false, problems };
  }
  const { oldPassword, newPassword, confirmation } = parsed.data;
  if (newPassword !== confirmation) return at('confirmation', 'differs');
  if (newPassword === oldPassword) return at('newPassword', 'same');
  const user = await checkPassword(actor.username, oldPassword, now);
  if (!user) return at('oldPassword', 'wrong_password');
  // Its password stands on the sign-in page, for the next visitor too.
  if (user.isDemonstration) return refused('demonstration');
  const passwordHash = await hashPassword(newPassword);
  const sessionVersion = await db.$transaction(async (tx) => {
    const changed = await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    await writeAudit(tx, 'account.change_password', user.id, { detail: {} }, now);
    return changed.sessionVersion;
  });
  return { ok: true, value: { userId: user.id, sessionVersion } };
}

function at(field: string, code: string): { ok: false; problems: { field: string; code: string }[] } {
  return { ok: false, problems: [{ field, code }] };
}
