// database: demonstration
import { expect, test } from 'vitest';
import { findActor } from '@/lib/access/find-actor';
import { db } from '@/lib/db/client';
import { getHomes } from '@/lib/queries/account/get-homes';
import { getStartAddress } from '@/lib/queries/account/get-start-address';
import { demonstrationNow } from '@/tests/fixtures/database';

const actorNamed = async (username: string) => {
  const { id, sessionVersion } = await db.user.findUniqueOrThrow({ where: { username } });
  const actor = await findActor(db, { userId: id, sessionVersion });
  if (!actor) throw new Error(`${username} has no session`);
  return actor;
};

test.each([
  ['cualo', /^\/report$/],
  ['keng-du', /^\/report$/],
  ['dienchau-nhap', /^\/report$/],
  ['cualo-2022', /^\/report$/],
  ['dienchau', /^\/progress\/2026\/425$/],
  ['tinh', /^\/progress\/2026\/40$/],
  ['lanhdao', /^\/progress\/2026\/40$/],
  ['so-y-te', /^\/tasks\/2026\/40\?own=1$/],
  ['quantri', /^\/account\/users$/],
])('the day of %s begins where it should', async (username, address) => {
  expect(await getStartAddress(await actorNamed(username), demonstrationNow)).toMatch(address);
});

test('in a plan of another time, a commune of today reads the whole province', async () => {
  const homes = await getHomes(await actorNamed('cualo'), demonstrationNow);
  expect(homes.map(({ plan, unit, isOwn }) => ({ plan, unit, isOwn }))).toEqual([
    { plan: '2026', unit: '16732', isOwn: true },
    { plan: '2025', unit: '16732', isOwn: true },
    { plan: '78', unit: '40', isOwn: false },
  ]);
});
