// database: catalogue
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { setEmail } from '@/lib/commands/account/set-email';
import { db } from '@/lib/db/client';
import { getOwnEmail } from '@/lib/queries/account/get-own-email';
import { makeUser } from '@/tests/fixtures/account';

const actorOf = (user: { id: number; username: string; displayName: string }): Actor => ({
  userId: user.id,
  username: user.username,
  displayName: user.displayName,
  assignments: [],
});

describe('the address of one’s reminders', () => {
  it('is kept tidied, changed and removed by oneself; the audit says that, not which', async () => {
    const actor = actorOf(await makeUser());
    expect((await setEmail(actor, { email: '  so06.cualo@nghean.gov.vn ' })).ok).toBe(true);
    expect(await getOwnEmail(actor.userId)).toBe('so06.cualo@nghean.gov.vn');
    expect((await setEmail(actor, { email: ' ' })).ok).toBe(true);
    expect(await getOwnEmail(actor.userId)).toBeNull();
    const audit = await db.audit.findMany({ where: { actorId: actor.userId }, orderBy: { id: 'asc' } });
    expect(audit.map(({ detail }) => detail)).toEqual([{ isSet: true }, { isSet: false }]);
  });

  it.each([
    'không có',
    'a@b',
    'a@@b.vn',
    'a b@c.vn',
    '.a@c.vn',
    'a..b@c.vn',
    'a@-c.vn',
    'a@c.vn\nBcc: d@e.vn',
    'tên@c.vn',
    `${'a'.repeat(65)}@c.vn`,
  ])('%j is refused and changes nothing', async (email) => {
    const actor = actorOf(await makeUser());
    await setEmail(actor, { email: 'truoc@example.vn' });
    expect(await setEmail(actor, { email })).toEqual({
      ok: false,
      problems: [{ field: 'email', code: 'invalid' }],
    });
    expect(await getOwnEmail(actor.userId)).toBe('truoc@example.vn');
  });

  it('is not set for a demonstration account: anybody may sign in there', async () => {
    const user = await makeUser();
    await db.user.update({ where: { id: user.id }, data: { isDemonstration: true } });
    expect((await setEmail(actorOf(user), { email: 'ai-do@example.vn' })).ok).toBe(false);
  });
});
