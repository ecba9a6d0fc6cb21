import type { Tx } from '@/lib/db/client';
import { addDays, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { writeAccounts } from './accounts';
import { writeIssuingBodies } from './meetings/issuing-bodies';
import { plan78Meeting } from './meetings/plan-78-meeting';
import { meetingsOfThisYear } from './meetings/this-year-meetings';
import { writeMeeting } from './meetings/write-meeting';
import { plan78 } from './plan-78/plan';
import { plan2025, reorganisedOn } from './plan-2025/plan';
import { readTree } from './read-tree';
import { planOfThisYear } from './this-year/plan';
import { writePlan } from './write-plan';

/** Any number that nothing else locks: two starts at once load one after the other. */
const loadLock = 606;

/** @returns false, and nothing written, when the demonstration is there already */
export async function writeDemonstration(tx: Tx, now: Date): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${loadLock}::int)`;
  if (await tx.plan.findUnique({ where: { slug: '78' } })) return false;

  const users = await writeAccounts(tx);
  const typist = (unit: string, username: string): [string, number][] => {
    const id = users.get(username);
    return id === undefined ? [] : [[unit, id]];
  };
  const holidays = new Set((await tx.holiday.findMany()).map(({ day }) => dayOf(day)));
  const treeOf2022 = await readTree(tx, '2022-05-08');
  await writePlan(tx, plan78(treeOf2022, holidays), treeOf2022, new Map(typist('413', 'cualo-2022')));

  const treeBefore = await readTree(tx, addDays(reorganisedOn, -1));
  const of2025 = plan2025(treeBefore, await readTree(tx, reorganisedOn), holidays);
  await writePlan(tx, of2025.draft, of2025.tree, new Map(typist('16732 2025-07-01', 'cualo')));

  const treeOfToday = await readTree(tx, vietnamDay(now));
  const typists = new Map([...typist('16732', 'cualo'), ...typist('16822', 'keng-du')]);
  await writePlan(tx, planOfThisYear(treeOfToday, holidays, now), treeOfToday, typists);

  // What was just written has no statistics yet: without them, reading the figures to freeze takes minutes.
  await tx.$executeRaw`ANALYZE`;
  await writeIssuingBodies(tx);
  for (const meeting of [plan78Meeting, ...meetingsOfThisYear(now)]) await writeMeeting(tx, meeting, users);
  return true;
}
