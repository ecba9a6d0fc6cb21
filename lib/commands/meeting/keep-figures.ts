import { createHash } from 'node:crypto';
import { type Context, type Problem, refused } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { canonicalJson } from '@/lib/domain/meeting/freeze/canonical';
import { freezeHindrance } from '@/lib/domain/meeting/freeze/may-freeze';
import type { Snapshot, SnapshotMeeting } from '@/lib/domain/meeting/freeze/snapshot';
import { vietnamDay } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import { readSnapshot } from '@/lib/queries/meeting/read-snapshot';
import { locatePlace, type Place } from '@/lib/queries/progress/locate';

/** Figures that reports keep changing while they are read are read again, so many times. */
const triesMax = 5;

type Address = Parameters<typeof locatePlace>[1];

export interface KeptFigures {
  freezeId: number;
  checksum: string;
  place: Place;
  snapshot: Snapshot;
}

type Keeping = { ok: true; value: KeptFigures } | { ok: false; problems: Problem[] };

/**
 * Keeps the figures of a unit, a week and all below it as they are known now, for ever; a former freeze of the same is
 * superseded, not changed. Problems: 'week_ahead', 'no_reports', 'no_figures' where there is nothing to keep; 'busy'
 * while reports keep coming in.
 * @param meeting that works with them, where it is known.
 */
export async function keepFigures(
  context: Context,
  address: Address,
  meeting?: SnapshotMeeting,
): Promise<Keeping> {
  const read = await readStill(context, address);
  if (!read) return refused('busy');
  const { place } = read;
  const hindrance = freezeHindrance(place.week, read.snapshot.receipts, vietnamDay(context.now));
  if (hindrance) return refused(hindrance, { week: formatWeek(place.week), unit: place.unit.fullName });
  const snapshot = meeting ? { ...read.snapshot, meeting } : read.snapshot;
  if (snapshot.indicators.every(({ standing }) => standing.shown === null)) return refused('no_figures');
  const kept = await keep(context, place, canonicalJson(snapshot));
  return { ok: true, value: { ...kept, place, snapshot } };
}

/** All figures of one moment: of two readings of the version around them, both say the same. */
async function readStill(
  { tx, now }: Context,
  address: Address,
): Promise<{ place: Place; snapshot: Snapshot } | null> {
  for (let tried = 0; tried < triesMax; tried++) {
    const place = await locateAnew(tx, address);
    if (!place) return null;
    const snapshot = await readSnapshot(tx, place, now);
    const after = await locateAnew(tx, address);
    if (after?.version === place.version) return { place, snapshot };
  }
  return null;
}

/** What was found for an address object is kept with it; a new one is looked up again. */
function locateAnew(tx: Tx, address: Address): Promise<Place | null> {
  return locatePlace(tx, { ...address });
}

async function keep({ tx, actor, now }: Context, { plan, unit, week }: Place, content: string) {
  // One after the other: each freeze supersedes the one before it.
  await tx.$queryRaw`SELECT FROM week WHERE plan_id = ${plan.id} AND ordinal = ${week.ordinal} FOR NO KEY UPDATE`;
  const of = { planId: plan.id, unitId: unit.id, weekOrdinal: week.ordinal };
  const last = await tx.freeze.findFirst({ where: { ...of, supersededBy: null }, select: { id: true } });
  const checksum = createHash('sha256').update(content, 'utf8').digest('hex');
  const { id } = await tx.freeze.create({
    data: {
      ...of,
      content,
      checksum,
      frozenAt: now,
      frozenById: actor.userId,
      supersedesId: last?.id ?? null,
    },
    select: { id: true },
  });
  return { freezeId: id, checksum };
}
