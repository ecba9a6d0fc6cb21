// database: catalogue
import { expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { findActor } from '@/lib/access/find-actor';
import { createUser, createUserAsSystem } from '@/lib/commands/account/create-user';
import { disableUser } from '@/lib/commands/account/disable-user';
import { enableUser } from '@/lib/commands/account/enable-user';
import { resetPassword } from '@/lib/commands/account/reset-password';
import { signIn } from '@/lib/commands/account/sign-in';
import { db } from '@/lib/db/client';
import type { RoleName } from '@/lib/db/generated/enums';
import { getOwnRoles } from '@/lib/queries/account/get-own-roles';
import { getStartAddress } from '@/lib/queries/account/get-start-address';
import { listUnitsInForce } from '@/lib/queries/account/list-units-in-force';
import { listUsers } from '@/lib/queries/account/list-users';
import { makeUser, password } from '@/tests/fixtures/account';

const actorWith = async (role?: RoleName): Promise<Actor> => {
  const { id, sessionVersion } = await makeUser(role);
  const actor = await findActor(db, { userId: id, sessionVersion });
  if (!actor) throw new Error('no actor');
  return actor;
};

const codes = (outcome: { ok: boolean; problems?: { field: string; code: string }[] }) =>
  outcome.ok ? 'done' : outcome.problems?.map(({ field, code }) => `${field} ${code}`).join();

const someone = { username: 'Xa.Dien-Chau', displayName: 'Tổ công tác', role: 'reporter', unit: '16732' };

test('only an administrator manages and sees accounts', async () => {
  const target = await makeUser();
  for (const role of ['reporter', 'district_reviewer', 'province_officer', 'leader', undefined] as const) {
    const actor = await actorWith(role);
    const input = { userId: target.id };
    expect(codes(await disableUser(actor, input))).toBe(' forbidden');
    expect(codes(await enableUser(actor, input))).toBe(' forbidden');
    expect(codes(await resetPassword(actor, input))).toBe(' forbidden');
    expect(codes(await createUser(actor, someone))).toBe(' forbidden');
    expect(await listUsers(actor, {})).toEqual({ status: 'forbidden' });
    expect(await listUnitsInForce(actor, {})).toEqual({ status: 'forbidden' });
  }
  expect(await signIn({ username: target.username, password })).toMatchObject({ ok: true });
  expect(await db.user.count({ where: { username: 'xa.dien-chau' } })).toBe(0);
});

test('nobody disables themselves', async () => {
  const admin = await actorWith('administrator');
  expect(codes(await disableUser(admin, { userId: admin.userId }))).toBe(' oneself');
  expect(codes(await resetPassword(admin, { userId: admin.userId }))).toBe(' oneself');
  expect(codes(await disableUser(admin, { userId: 0 }))).toBe('userId invalid');
  expect(codes(await disableUser(admin, { userId: 999_999 }))).toBe(' missing');
});

test('a created account signs in with the password shown, and stands in the list', async () => {
  const admin = await actorWith('administrator');
  const outcome = await createUser(admin, someone);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { userId, username, password: first } = outcome.value;
  expect(username).toBe('xa.dien-chau');
  expect(await signIn({ username, password: first })).toMatchObject({ ok: true, value: { userId } });
  const answer = await listUsers(admin, { search: 'cửa lò' });
  expect(answer).toMatchObject({
    status: 'ok',
    view: [{ username, state: 'open', roles: [{ role: 'reporter', unitName: 'Phường Cửa Lò' }] }],
  });
  const audit = await db.audit.findFirst({ where: { command: 'account.create', actorId: admin.userId } });
  expect(audit?.detail).toEqual({ userId, username, role: 'reporter' });
  expect(codes(await createUser(admin, someone))).toBe('username taken');
});

test('what is wrong with a new account is named at its field', async () => {
  const admin = await actorWith('administrator');
  const wrong = async (change: object) => codes(await createUser(admin, { ...someone, ...change }));
  expect(await wrong({ username: 'có dấu' })).toBe('username invalid');
  expect(await wrong({ displayName: ' ' })).toBe('displayName invalid');
  expect(await wrong({ role: 'king' })).toBe('role invalid');
  expect(await wrong({ unit: '99999' })).toBe('unit unknown_unit');
  expect(await wrong({ username: 'ai-do', role: 'administrator' })).toBe('unit wrong_level');
});

test('an officer of a department has it in their role, and is known by it', async () => {
  const admin = await actorWith('administrator');
  const officer = { ...someone, username: 'so-y-te-thu', role: 'department_officer', unit: '40' };
  const wrong = async (change: object) => codes(await createUser(admin, { ...officer, ...change }));
  expect(await wrong({})).toBe('department department_needed');
  expect(await wrong({ department: '' })).toBe('department department_needed');
  expect(await wrong({ department: 'so-nao-do' })).toBe('department unknown_department');
  // Merged into others on 01/03/2025.
  expect(await wrong({ department: 'so-thong-tin' })).toBe('department unknown_department');
  expect(await wrong({ department: 'so-y-te', unit: '16732' })).toBe('department department_elsewhere');
  const made = await createUser(admin, { ...officer, department: 'so-y-te' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { userId, username } = made.value;
  const [role] = await db.roleAssignment.findMany({ where: { userId }, include: { department: true } });
  expect([role?.role, role?.department?.code]).toEqual(['department_officer', 'so-y-te']);
  expect(await getOwnRoles(userId)).toMatchObject([{ role: 'department_officer', unitName: 'Sở Y tế' }]);
  expect(await listUsers(admin, { search: username })).toMatchObject({
    view: [{ username, roles: [{ unitName: 'Sở Y tế' }] }],
  });
});

test('a department counts for nothing in another role', async () => {
  const admin = await actorWith('administrator');
  const made = await createUser(admin, { ...someone, username: 'xa-thu', department: 'so-y-te' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const [role] = await db.roleAssignment.findMany({ where: { userId: made.value.userId } });
  expect(role?.departmentId).toBeNull();
});

test('a reset password lets in at once, and takes the old one and the lock away', async () => {
  const admin = await actorWith('administrator');
  const user = await makeUser();
  await db.user.update({ where: { id: user.id }, data: { lockedUntil: new Date(Date.now() + 60_000) } });
  const outcome = await resetPassword(admin, { userId: user.id });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(await signIn({ username: user.username, password })).toMatchObject({ ok: false });
  expect(await signIn({ username: user.username, password: outcome.value.password })).toMatchObject({
    ok: true,
  });
});

test('the system makes the first administrator, whose day begins with the accounts', async () => {
  const input = { username: 'quan-tri', displayName: 'Quản trị', role: 'administrator' as const, unit: '40' };
  const done = await db.$transaction((tx) => createUserAsSystem(tx, input));
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  const actor = await findActor(db, { userId: done.value.userId, sessionVersion: 1 });
  if (!actor) throw new Error('no actor');
  expect(await listUsers(actor, {})).toMatchObject({ status: 'ok' });
  expect(await getStartAddress(actor)).toBe('/account/users');
});
