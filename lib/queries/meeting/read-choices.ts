import type { Tx } from '@/lib/db/client';
import { withoutGovernment } from '@/lib/domain/meeting/points';
import { toDate } from '@/lib/domain/plan/day';
import type { Holder } from '@/lib/domain/task/holder';
import type { MeetingPlace } from './locate-meeting';
import { readTree } from './read-tree';

/** Who can be given a task of a meeting: departments, the unit itself and all below it, in force on its day. */
export async function readChoices(tx: Tx, { place, facts }: MeetingPlace): Promise<Holder[]> {
  const { unit } = place;
  const tree = await readTree(tx, unit.id, facts.heldOn);
  const below = tree.filter(({ type }) => type !== withoutGovernment);
  const on = toDate(facts.heldOn);
  const departments = await tx.department.findMany({
    where: {
      unitId: { in: [unit.id, ...tree.map(({ id }) => id)] },
      validFrom: { lte: on },
      OR: [{ validUntil: null }, { validUntil: { gt: on } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, code: true, name: true },
  });
  return [
    ...departments.map((one): Holder => ({ is: 'department', ...one })),
    { is: 'unit', id: unit.id, code: unit.code, name: unit.fullName },
    ...below.map(({ id, code, fullName }): Holder => ({ is: 'unit', id, code, name: fullName })),
  ];
}

/** The units that sit at the meeting's points, without the one that holds it: each is given its own task. */
export function pointHolders({ points, place }: MeetingPlace, choices: readonly Holder[]): Holder[] {
  const codes = new Set(points.flatMap(({ unitCode }) => (unitCode === null ? [] : [unitCode])));
  return choices.filter(({ is, id, code }) => is === 'unit' && id !== place.unit.id && codes.has(code));
}
