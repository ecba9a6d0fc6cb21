import { beforeAll, describe, expect, test } from 'vitest';
import { findActor } from '@/lib/access/find-actor';
import { db } from '@/lib/db/client';
import { verifyLedger } from '@/lib/db/verify';
import { verifyReceipts } from '@/lib/db/verify-receipts';
import { getHomes } from '@/lib/queries/account/get-homes';
import { getOwnRoles } from '@/lib/queries/account/get-own-roles';
import { getIndicatorProgress } from '@/lib/queries/progress/get-indicator-progress';
import { getProgress } from '@/lib/queries/progress/get-progress';
import { madePlan, makePlan } from '@/tests/bench/plan/make-plan';
import type { Size } from '@/tests/bench/plan/size';
import { watchStatements } from '@/tests/fixtures/watch-statements';

// The plans that the bench measures on, small enough to be verified: what they show has to be right as well, and what
// is asked of the database must not depend on how large a plan is.

const small: Size = {
  provinces: 1,
  districts: 3,
  communes: 8,
  weeks: 30,
  indicators: 5,
  home: { districts: 3, communes: 8 },
  hasValues: true,
};
const larger: Size = { ...small, provinces: 4, districts: 9, communes: 60, weeks: 40, indicators: 15 };

async function fill(size: Size): Promise<void> {
  await db.$executeRawUnsafe('TRUNCATE unit, indicator_group, user_account CASCADE');
  await makePlan(process.env.DATABASE_URL ?? '', size);
}

async function reader() {
  const actor = await findActor(db, madePlan.reader);
  if (!actor) throw new Error('nobody may read the plan');
  return actor;
}

const overview = async (unit: string) => getProgress(await reader(), { plan: madePlan.slug, unit });

describe('a plan of one province', () => {
  beforeAll(() => fill(small));

  test('every total equals the recomputation from the reports', async () => {
    const { compared, differences } = await verifyLedger(db);
    expect(compared).toBe(30 * 5 * (1 + 3 + 8));
    expect(differences).toEqual([]);
    expect(await verifyReceipts(db)).toEqual([]);
  });

  test('its pages have figures to show', async () => {
    const answer = await overview(madePlan.province);
    if (answer.status !== 'ok') throw new Error(answer.status);
    expect(answer.view.indicators).toHaveLength(5);
    expect(answer.view.indicators.every(({ standing }) => standing.shown && standing.target)).toBe(true);
    expect(answer.view.ranking?.units).toHaveLength(3);
    expect(answer.view.receipts.expected).toBe(8);
  });
});

test('a page asks the database as much of a large plan as of a small one, in two steps', async () => {
  const counts = [];
  for (const size of [small, larger]) {
    await fill(size);
    const actor = await reader();
    const address = { plan: madePlan.slug, unit: madePlan.province };
    const pages: (() => Promise<unknown>)[] = [
      () => getProgress(actor, address),
      () => getIndicatorProgress(actor, { ...address, indicator: madePlan.indicator }),
      () => Promise.all([getHomes(actor), getOwnRoles(actor.userId)]),
    ];
    for (const page of pages) await page(); // connections open
    const watched = [];
    for (const page of pages) watched.push(await watchStatements(page));
    expect(watched[0]?.answer).toMatchObject({
      status: 'ok',
      view: { indicators: { length: size.indicators } },
    });
    counts.push(watched.map(({ statements, steps }) => ({ statements, steps })));
  }
  expect(counts[1]).toEqual(counts[0]);
  const [ofOverview, ofIndicator, ofBar] = counts[0] ?? [];
  expect(ofOverview).toEqual({ statements: 5, steps: 2 });
  expect(ofIndicator?.steps).toBe(2);
  expect(ofBar).toEqual({ statements: 2, steps: 1 });
});

test('in a nation, what stands right below adds up to what stands above, in every week and indicator', async () => {
  await fill(larger);
  const broken = await db.$queryRaw`
    SELECT p.parent_id, s.indicator_id, s.week_ordinal
    FROM placement p JOIN posting s USING (unit_id)
    GROUP BY 1, 2, 3
    EXCEPT
    SELECT p.parent_id, s.indicator_id, s.week_ordinal
    FROM placement p JOIN posting s USING (unit_id)
    JOIN posting above ON above.unit_id = p.parent_id AND above.indicator_id = s.indicator_id
      AND above.week_ordinal = s.week_ordinal
    GROUP BY 1, 2, 3, above.numerator, above.denominator, above.units
    HAVING (sum(s.numerator), sum(s.denominator), sum(s.units)) = (above.numerator, above.denominator, above.units)`;
  expect(broken).toEqual([]);
  expect(await db.posting.count({ where: { unitId: 999 } })).toBeGreaterThan(0);
});
