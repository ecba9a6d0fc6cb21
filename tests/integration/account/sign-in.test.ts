import { beforeAll, expect, test } from 'vitest';
import { failuresBeforeLock, lockMinutes } from '@/lib/commands/account/check-password';
import { signIn } from '@/lib/commands/account/sign-in';
import { signInForDemonstration } from '@/lib/commands/account/sign-in-for-demonstration';
import { db } from '@/lib/db/client';
import { makeUser, password } from '@/tests/fixtures/account';

const wrong = { ok: false, problems: [{ field: '', code: 'wrong_credentials' }] };
const minutes = (count: number) => new Date(Date.UTC(2026, 10, 24) + count * 60_000);

const failTimes = async (username: string, count: number, now: Date) => {
  for (let time = 0; time < count; time++) {
    expect(await signIn({ username, password: 'sai' }, now)).toEqual(wrong);
  }
};

beforeAll(() => {
  process.env.SO06_MODE = '';
});

test('the right password opens a session of the current version, whatever the case of the user name', async () => {
  const { id, username } = await makeUser();
  const outcome = await signIn({ username: ` ${username.toUpperCase()} `, password });
  expect(outcome).toEqual({ ok: true, value: { userId: id, sessionVersion: 1 } });
  expect(await db.audit.count({ where: { actorId: id, command: 'account.sign_in' } })).toBe(1);
});

test('unknown, wrong and disabled get one and the same answer, in the same time', async () => {
  const known = await makeUser();
  const disabled = await makeUser();
  await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
  for (const input of [
    { username: 'khong-co-ai', password },
    { username: "'; drop table user_account; --", password },
    { username: 'nul\0', password },
    { username: known.username, password: 'sai' },
    { username: known.username, password: 'x'.repeat(300) },
    { username: disabled.username, password },
  ]) {
    const from = performance.now();
    expect(await signIn(input)).toEqual(wrong);
    if (input.password.length < 200) expect(performance.now() - from).toBeGreaterThan(140);
  }
});

test('an empty field is named', async () => {
  expect(await signIn({ username: ' ', password: '' })).toEqual({
    ok: false,
    problems: [
      { field: 'username', code: 'required' },
      { field: 'password', code: 'required' },
    ],
  });
});

test('the tenth wrong password in a row locks the account for 15 minutes, also for the right one', async () => {
  const { id, username } = await makeUser();
  await failTimes(username, failuresBeforeLock, minutes(0));
  expect(await signIn({ username, password }, minutes(1))).toEqual(wrong);
  expect(await signIn({ username, password }, minutes(lockMinutes - 1))).toEqual(wrong);
  expect(await signIn({ username, password }, minutes(lockMinutes))).toMatchObject({ ok: true });
  expect(await db.user.findUnique({ where: { id } })).toMatchObject({ failedSignIns: 0, lockedUntil: null });
});

test('a right password in between begins the count anew; so does a lock that has run out', async () => {
  const { username } = await makeUser();
  await failTimes(username, failuresBeforeLock - 1, minutes(0));
  expect(await signIn({ username, password }, minutes(0))).toMatchObject({ ok: true });
  await failTimes(username, failuresBeforeLock, minutes(1));
  await failTimes(username, 1, minutes(lockMinutes + 2));
  expect(await signIn({ username, password }, minutes(lockMinutes + 2))).toMatchObject({ ok: true });
});

test('of many wrong ones at once, every one counts', async () => {
  const { id, username } = await makeUser();
  await Promise.all(Array.from({ length: 12 }, () => signIn({ username, password: 'sai' }, minutes(0))));
  expect(await db.user.findUnique({ where: { id } })).toMatchObject({
    failedSignIns: expect.toSatisfy((count: number) => count >= failuresBeforeLock),
    lockedUntil: minutes(lockMinutes),
  });
});

test('outside a demonstration nobody signs in without a password', async () => {
  const { username } = await makeUser();
  expect(await signInForDemonstration(username)).toEqual({
    ok: false,
    problems: [{ field: '', code: 'forbidden' }],
  });
});
