import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { type LaterChange, laterChanges } from '@/lib/domain/meeting/freeze/later-changes';
import { type LaterFact, laterFacts } from '@/lib/domain/meeting/freeze/later-facts';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { dayOf } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { locatePlace, type Place } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { readFrozen } from './read-frozen';
import { readSnapshot } from './read-snapshot';

/** A report that was sent after the freeze, for its week or an earlier one. */
export interface LaterSending {
  unitCode: string;
  unitName: string;
  isoYear: number;
  isoNumber: number;
  revision: number;
  sentAt: Date;
}

export interface FreezeView {
  id: number;
  place: Place;
  frozen: Snapshot;
  frozenAt: Date;
  frozenBy: string;
  checksum: string;
  supersedesId: number | null;
  supersededById: number | null;
  /** As known now against as frozen. */
  changes: LaterChange[];
  /** What else differs: the meeting, receipts, targets, verdicts, names. */
  facts: LaterFact[];
  /** The first of those sent later, and how many there are. */
  sendings: LaterSending[];
  sendingsCount: number;
}

/** Later sendings that are given one by one. */
const sendingsMax = 500;

const input = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });

/** Figures as they were frozen, and beside them whatever changed since. */
export const getFreeze = query({
  input,
  may: async (db, { id }) => {
    const row = await db.freeze.findUnique({ where: { id }, include: { week: true } });
    return row && { action: 'progress.read' as const, unitId: row.unitId, on: dayOf(row.week.endsOn) };
  },
  run: async (db, { id }): Promise<FreezeView | null> => {
    const row = await db.freeze.findUnique({
      where: { id },
      include: { week: true, plan: true, unit: true, frozenBy: true, supersededBy: { select: { id: true } } },
    });
    if (!row) return null;
    const frozen = readFrozen(row);
    const address = { plan: row.plan.slug, unit: row.unit.code, week: weekKey(row.week) };
    const place = await locatePlace(db, address);
    if (!place) return null;
    const [known, sent, meeting] = await Promise.all([
      readSnapshot(db, place, new Date()),
      readSendings(db, row),
      readMeetingNow(db, id, frozen),
    ]);
    const now = { ...known, meeting };
    return {
      id,
      place,
      frozen,
      frozenAt: row.frozenAt,
      frozenBy: row.frozenBy.displayName,
      checksum: row.checksum,
      supersedesId: row.supersedesId,
      supersededById: row.supersededBy?.id ?? null,
      changes: laterChanges(frozen, now),
      facts: laterFacts(frozen, now),
      sendings: sent.map(({ all: _, ...sending }) => sending),
      sendingsCount: sent[0]?.all ?? 0,
    };
  },
});

/** The meeting that was frozen with the figures, as it is now; as it was where no meeting works with them any more. */
async function readMeetingNow(
  tx: Tx,
  freezeId: number,
  { meeting: frozen }: Snapshot,
): Promise<Snapshot['meeting']> {
  if (!frozen) return null;
  const rows = await tx.meeting.findMany({
    where: { freezeId },
    orderBy: { id: 'asc' },
    select: { title: true, heldOn: true, form: true, _count: { select: { points: true } } },
  });
  const row = rows.find(({ title }) => title === frozen.title) ?? rows[0];
  if (!row) return frozen;
  const { title, heldOn, form, _count } = row;
  return { ...frozen, title, heldOn: dayOf(heldOn), form, points: _count.points };
}

async function readSendings(
  tx: Tx,
  row: { planId: number; unitId: number; weekOrdinal: number; frozenAt: Date; week: { endsOn: Date } },
): Promise<(LaterSending & { all: number })[]> {
  return tx.$queryRaw<(LaterSending & { all: number })[]>`
    WITH RECURSIVE beneath (unit_id) AS (
      SELECT ${row.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${row.week.endsOn}::date AND (p.valid_until IS NULL OR ${row.week.endsOn}::date < p.valid_until)
    )
    SELECT u.code AS "unitCode", trim(u.type || ' ' || u.name) AS "unitName", w.iso_year AS "isoYear",
           w.iso_number AS "isoNumber", v.number AS revision, v.sent_at AS "sentAt",
           (count(*) OVER ())::int AS "all"
    FROM revision v
    JOIN report r ON r.id = v.report_id
    JOIN beneath ON beneath.unit_id = r.unit_id
    JOIN unit u ON u.id = r.unit_id
    JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
    WHERE v.plan_id = ${row.planId} AND r.week_ordinal <= ${row.weekOrdinal} AND v.sent_at > ${row.frozenAt}
    ORDER BY v.sent_at, u.code
    LIMIT ${sendingsMax}`;
}
