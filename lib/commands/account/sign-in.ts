import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { SessionClaim } from '@/lib/access/token';
import { type Outcome, type Problem, refused, writeAudit } from '@/lib/commands/command';
import { db } from '@/lib/db/client';
import { normalUsername } from '@/lib/domain/account/username';
import { checkPassword } from './check-password';

const input = z.object({
  username: z.string().transform(normalUsername).pipe(z.string().min(1).max(100)),
  password: z.string().min(1).max(200),
});

/** A refusal takes at least this long: longer than counting it takes, so that time tells no user names. */
const refusalMs = 150;

/**
 * Opens a session for a user name and password. It has no actor and asks no policy: it is how one becomes an
 * actor. What is wrong is never said in detail.
 *
 * Problems: 'required' at username or password; 'wrong_credentials' of the form.
 */
export async function signIn(raw: unknown, now = new Date()): Promise<Outcome<SessionClaim>> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return { ok: false, problems: required(parsed.error) };
  const earliest = wait(refusalMs);
  const user = await checkPassword(parsed.data.username, parsed.data.password, now);
  if (!user) {
    await earliest;
    return refused('wrong_credentials');
  }
  await writeAudit(db, 'account.sign_in', user.id, { detail: {} }, now);
  return { ok: true, value: { userId: user.id, sessionVersion: user.sessionVersion } };
}

function required(error: z.ZodError): Problem[] {
  const tooLong = error.issues.some((issue) => issue.code === 'too_big');
  if (tooLong) return refused('wrong_credentials').problems;
  return error.issues.map((issue) => ({ field: issue.path.join('.'), code: 'required' }));
}
