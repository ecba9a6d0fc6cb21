import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';

/** A unit to compare with, and the unit right above it. */
export interface Peer {
  id: number;
  code: string;
  fullName: string;
  parentCode: string;
  parentName: string;
}

/** Every unit of a level below a unit on a day, without one of them; by the code of their parents, then their own. */
export async function readPeers(
  tx: Tx,
  at: { withinId: number; level: string; on: Day; exceptId: number },
): Promise<Peer[]> {
  return tx.$queryRaw<Peer[]>`
    WITH RECURSIVE beneath (unit_id, parent_id) AS (
      SELECT unit_id, parent_id FROM placement
      WHERE parent_id = ${at.withinId} AND valid_from <= ${at.on}::date
        AND (valid_until IS NULL OR ${at.on}::date < valid_until)
      UNION ALL
      SELECT p.unit_id, p.parent_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    )
    SELECT u.id, u.code, trim(u.type || ' ' || u.name) AS "fullName",
           parent.code AS "parentCode", trim(parent.type || ' ' || parent.name) AS "parentName"
    FROM beneath JOIN unit u ON u.id = beneath.unit_id JOIN unit parent ON parent.id = beneath.parent_id
    WHERE u.level::text = ${at.level} AND u.id <> ${at.exceptId}
    ORDER BY parent.code, u.code`;
}

/** The week of the same number a year before, in whichever plans have it. */
export interface SamePeriod extends Pick<Week, 'isoYear' | 'isoNumber'> {
  slug: string;
  number: string;
}

export async function readSamePeriod(
  tx: Tx,
  { isoYear, isoNumber }: Pick<Week, 'isoYear' | 'isoNumber'>,
): Promise<SamePeriod[]> {
  return tx.$queryRaw<SamePeriod[]>`
    SELECT p.slug, p.number, w.iso_year AS "isoYear", w.iso_number AS "isoNumber"
    FROM week w JOIN plan p ON p.id = w.plan_id
    WHERE w.iso_year = ${isoYear - 1} AND w.iso_number = ${isoNumber}
    ORDER BY p.first_day DESC`;
}
