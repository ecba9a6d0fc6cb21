import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { type Outcome, refused, writeAudit } from '@/lib/commands/command';
import { db } from '@/lib/db/client';
import { parseEmail } from '@/lib/domain/account/email';

const input = z.object({ email: z.string().max(500) });

/**
 * Sets where one's own reminders go; nothing typed: only in the app. It asks no policy: the actor is the account.
 * Problems: 'invalid' at email; 'demonstration_email' of the form (anybody may sign in there, and name a stranger).
 */
export async function setEmail(
  actor: Actor,
  raw: unknown,
  now = new Date(),
): Promise<Outcome<{ email: string | null }>> {
  const parsed = input.safeParse(raw);
  const typed = parsed.success ? parsed.data.email.trim() : null;
  const email = typed ? parseEmail(typed) : null;
  if (typed === null || (typed !== '' && email === null)) {
    return { ok: false, problems: [{ field: 'email', code: 'invalid' }] };
  }
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } });
    if (user.isDemonstration) return refused('demonstration_email');
    await tx.user.update({ where: { id: user.id }, data: { email } });
    await writeAudit(tx, 'account.set_email', user.id, { detail: { isSet: email !== null } }, now);
    return { ok: true as const, value: { email } };
  });
}
