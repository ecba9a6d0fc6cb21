// database: catalogue
import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { findActor } from '@/lib/access/find-actor';
import { openToken, sealToken } from '@/lib/access/token';
import { changePassword } from '@/lib/commands/account/change-password';
import { disableUser } from '@/lib/commands/account/disable-user';
import { enableUser } from '@/lib/commands/account/enable-user';
import { signIn } from '@/lib/commands/account/sign-in';
import { db } from '@/lib/db/client';
import { makeUser, password } from '@/tests/fixtures/account';

process.env.NEXTAUTH_SECRET = 'a secret of the tests';

const actorOf = async (token: string) => {
  const claim = await openToken(token);
  return claim && findActor(db, claim);
};

const signedIn = async (username: string, secret = password) => {
  const outcome = await signIn({ username, password: secret });
  if (!outcome.ok) throw new Error('could not sign in');
  const token = await sealToken(outcome.value);
  const actor = await actorOf(token);
  if (!actor) throw new Error('has no session');
  return { token, actor };
};

test('a session knows the person and the days of each role', async () => {
  const user = await makeUser('leader');
  const { actor } = await signedIn(user.username);
  expect(actor).toMatchObject({ userId: user.id, username: user.username, displayName: user.displayName });
  expect(actor.assignments).toEqual([
    {
      role: 'leader',
      unitId: expect.any(Number),
      departmentId: null,
      validFrom: '2025-01-01',
      validUntil: null,
    },
  ]);
});

test('who has no role is somebody all the same', async () => {
  const { actor } = await signedIn((await makeUser()).username);
  expect(actor.assignments).toEqual([]);
});

test('disabling ends the session at once, and enabling does not bring it back', async () => {
  const admin = await signedIn((await makeUser('administrator')).username);
  const user = await makeUser('reporter');
  const { token } = await signedIn(user.username);
  expect(await disableUser(admin.actor, { userId: String(user.id) })).toMatchObject({ ok: true });
  expect(await actorOf(token)).toBeNull();
  expect(await enableUser(admin.actor, { userId: user.id })).toMatchObject({ ok: true });
  expect(await actorOf(token)).toBeNull();
  expect((await signedIn(user.username)).actor.userId).toBe(user.id);
});

test('a changed password ends every session but the one that changed it', async () => {
  const user = await makeUser();
  const here = await signedIn(user.username);
  const elsewhere = await signedIn(user.username);
  const newPassword = 'một câu khác hẳn';
  const input = { oldPassword: password, newPassword, confirmation: newPassword };
  const outcome = await changePassword(here.actor, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(await actorOf(await sealToken(outcome.value))).toMatchObject({ userId: user.id });
  expect(await actorOf(elsewhere.token)).toBeNull();
  expect(await signIn({ username: user.username, password })).toMatchObject({ ok: false });
  expect((await signedIn(user.username, newPassword)).actor.userId).toBe(user.id);
});

test('a password is not changed without the old one, too short, mistyped, or into itself', async () => {
  const user = await makeUser();
  const { actor } = await signedIn(user.username);
  const long = 'mười ký tự trở lên';
  const change = async (oldPassword: string, newPassword: string, confirmation = newPassword) => {
    const outcome = await changePassword(actor, { oldPassword, newPassword, confirmation });
    return outcome.ok ? 'changed' : outcome.problems.map(({ field, code }) => `${field} ${code}`).join();
  };
  expect(await change('sai', long)).toBe('oldPassword wrong_password');
  expect(await change(password, 'chín ký t')).toBe('newPassword invalid');
  expect(await change(password, long, `${long}.`)).toBe('confirmation differs');
  expect(await change(password, password)).toBe('newPassword same');
  await db.user.update({ where: { id: user.id }, data: { isDemonstration: true } });
  expect(await change(password, long)).toBe(' demonstration');
  expect(await signIn({ username: user.username, password })).toMatchObject({ ok: true });
});

test('a token that is not ours, not a claim, changed or out of date is nobody', async () => {
  const claim = { userId: (await makeUser()).id, sessionVersion: 1 };
  const good = await sealToken(claim);
  expect(await openToken(good)).toEqual(claim);
  const foreign = await encode({ token: { ...claim }, secret: 'another secret' });
  const empty = await encode({ token: { sub: '1' }, secret: 'a secret of the tests' });
  const old = await encode({ token: { ...claim }, secret: 'a secret of the tests', maxAge: -60 });
  for (const token of ['', 'a.b.c', foreign, empty, old, `${good.slice(0, -2)}AA`]) {
    expect(await openToken(token)).toBeNull();
  }
});
