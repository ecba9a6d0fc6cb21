import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import type { Kinship } from '@/lib/domain/progress/cover';
import type { Move } from '@/lib/domain/progress/series';

/** All that a recast series follows from. */
export interface RecastSource {
  /** By unit of the map: the reporting units that it consisted of on the map's day. */
  territories: Map<number, number[]>;
  kinship: Kinship;
  /** Postings of every reporting unit that is kin to those, by unit. */
  moves: Map<number, Move[]>;
}

interface Row {
  territories: { target: number; unit: number }[];
  lifespans: Kinship['lifespans'];
  passages: Kinship['passages'];
  moves: (Move & { unit: number })[];
}

/**
 * One indicator over the units that stood in a place on other days, in one statement.
 * @param at.targets units in force on `on`; none: nothing to read.
 */
export async function readRecast(
  tx: Tx,
  at: { planId: number; indicatorId: number; week: number; targets: number[]; on: Day },
): Promise<RecastSource> {
  if (at.targets.length === 0)
    return { territories: new Map(), kinship: { lifespans: [], passages: [] }, moves: new Map() };
  const [row] = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE beneath (target, unit_id) AS (
      SELECT target, target FROM unnest(${at.targets}::int[]) AS target
      UNION ALL
      SELECT b.target, p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    ), leaf AS (
      SELECT b.target, b.unit_id FROM beneath b
      JOIN unit u ON u.id = b.unit_id
      JOIN plan_indicator pi ON pi.plan_id = ${at.planId} AND pi.indicator_id = ${at.indicatorId}
        AND pi.reported_by = u.level
    ), kin (id) AS (
      SELECT unit_id FROM leaf
      UNION
      SELECT CASE WHEN s.from_unit_id = kin.id THEN s.to_unit_id ELSE s.from_unit_id END
      FROM kin JOIN succession s ON s.from_unit_id = kin.id OR s.to_unit_id = kin.id
    )
    SELECT (SELECT coalesce(json_agg(json_build_object('target', target, 'unit', unit_id)), '[]') FROM leaf)
             AS territories,
           (SELECT coalesce(json_agg(json_build_object('unit', u.id, 'from', u.valid_from, 'until', u.valid_until)),
                            '[]')
            FROM kin JOIN unit u USING (id)) AS lifespans,
           (SELECT coalesce(json_agg(json_build_object('from', s.from_unit_id, 'to', s.to_unit_id,
                                                       'on', s.effective_on)), '[]')
            FROM kin JOIN succession s ON s.from_unit_id = kin.id) AS passages,
           (SELECT coalesce(json_agg(json_build_object('unit', p.unit_id, 'week', p.week_ordinal,
                                                       'numerator', p.numerator, 'denominator', p.denominator,
                                                       'units', p.units)), '[]')
            FROM kin JOIN posting p ON p.unit_id = kin.id
            WHERE p.plan_id = ${at.planId} AND p.indicator_id = ${at.indicatorId} AND p.week_ordinal <= ${at.week})
             AS moves`;
  const { territories = [], lifespans = [], passages = [], moves = [] } = row ?? {};
  return {
    territories: grouped(territories, ({ target, unit }) => [target, unit]),
    kinship: { lifespans, passages },
    moves: grouped(moves, ({ unit, ...move }) => [unit, move]),
  };
}

function grouped<Row, Item>(rows: readonly Row[], of: (row: Row) => [number, Item]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const [key, item] of rows.map(of)) {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
