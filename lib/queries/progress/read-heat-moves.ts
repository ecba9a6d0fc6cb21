import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';
import type { Move, Opening } from '@/lib/domain/progress/series';

/** What one unit and one indicator came to by the recent weeks. */
export interface HeatMoves {
  opening: Opening;
  moves: Move[];
}

interface Row {
  unitId: number;
  indicators: number[];
  weeks: number[];
  numerators: number[];
  denominators: number[];
  units: number[];
}

/**
 * All indicators of every unit of a level, at or below one, in one statement: by unit, then by indicator. Units and
 * indicators without postings are left out. One row a unit: thousands of small rows would cost more than the sums.
 * @param at.from the first week to give by itself; earlier ones are summed up.
 */
export async function readHeatMoves(
  tx: Tx,
  at: { planId: number; unitId: number; level: UnitLevel; week: number; from: number; on: Day },
): Promise<Map<number, Map<number, HeatMoves>>> {
  const opening = Math.max(0, at.from - 1);
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE beneath (unit_id) AS (
      SELECT ${at.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    ), summed AS (
      SELECT s.unit_id, s.indicator_id, greatest(s.week_ordinal, ${opening}::int) AS week,
             sum(s.numerator)::int AS numerator, sum(s.denominator)::int AS denominator, sum(s.units)::int AS units
      FROM beneath JOIN unit u ON u.id = beneath.unit_id AND u.level = ${at.level}::"UnitLevel"
      JOIN posting s ON s.unit_id = u.id
      WHERE s.plan_id = ${at.planId} AND s.week_ordinal <= ${at.week}
      GROUP BY 1, 2, 3
    )
    SELECT unit_id AS "unitId", array_agg(indicator_id) AS indicators, array_agg(week) AS weeks,
           array_agg(numerator) AS numerators, array_agg(denominator) AS denominators, array_agg(units) AS units
    FROM summed GROUP BY unit_id`;
  return new Map(rows.map((row) => [row.unitId, byIndicator(row, opening)]));
}

function byIndicator(row: Row, openingWeek: number): Map<number, HeatMoves> {
  const found = new Map<number, HeatMoves>();
  for (const [at, indicatorId] of row.indicators.entries()) {
    const move: Move = {
      week: row.weeks[at] ?? 0,
      numerator: row.numerators[at] ?? 0,
      denominator: row.denominators[at] ?? 0,
      units: row.units[at] ?? 0,
    };
    const held = found.get(indicatorId) ?? {
      opening: { week: openingWeek, numerator: 0, denominator: 0, units: 0 },
      moves: [],
    };
    if (move.week <= openingWeek) held.opening = move;
    else held.moves.push(move);
    found.set(indicatorId, held);
  }
  return found;
}
