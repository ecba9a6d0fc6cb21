import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';

/** One day's reorganisation of the communes of a unit (mốc sắp xếp). */
export interface Reorganisation {
  /** Ordinal of the week whose figures moved. */
  week: number;
  on: Day;
  legalBasis: string;
  /** Communes before and after, those that were left alone among them. */
  before: number;
  after: number;
}

/**
 * The reorganisations inside a plan, up to a week, that touched a unit or any commune below it, oldest first. A commune
 * is counted with those that it was joined with.
 */
export async function readReorganisations(
  tx: Tx,
  at: { planId: number; unitId: number; week: number; on: Day },
): Promise<Reorganisation[]> {
  return tx.$queryRaw<Reorganisation[]>`
    WITH RECURSIVE beneath (unit_id) AS (
      SELECT ${at.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    ), commune AS (
      SELECT u.id, u.valid_from, u.valid_until FROM beneath JOIN unit u ON u.id = beneath.unit_id AND u.level = 'commune'
    ), touched AS (
      SELECT w.ordinal, s.effective_on, s.from_unit_id, s.to_unit_id
      FROM week w JOIN succession s ON s.effective_on BETWEEN w.starts_on AND w.ends_on
      WHERE w.plan_id = ${at.planId} AND w.ordinal > 1 AND w.ordinal <= ${at.week}
        AND (s.to_unit_id IN (SELECT id FROM commune) OR s.from_unit_id IN (SELECT id FROM commune))
    ), passed AS (
      SELECT DISTINCT t.ordinal, t.effective_on, s.from_unit_id, s.to_unit_id, s.legal_basis
      FROM touched t JOIN succession s ON s.effective_on = t.effective_on
        AND (s.to_unit_id = t.to_unit_id OR s.from_unit_id = t.from_unit_id)
    )
    SELECT ordinal AS week, effective_on::text AS on, min(legal_basis) AS "legalBasis",
           (count(DISTINCT from_unit_id) + stayed.count)::int AS before,
           (count(DISTINCT to_unit_id) + stayed.count)::int AS after
    FROM passed CROSS JOIN LATERAL (
      SELECT count(*) AS count FROM commune
      WHERE valid_from < passed.effective_on AND (valid_until IS NULL OR passed.effective_on < valid_until)
        AND NOT EXISTS (SELECT FROM passed other WHERE other.effective_on = passed.effective_on
                          AND commune.id IN (other.from_unit_id, other.to_unit_id))
    ) stayed
    GROUP BY ordinal, effective_on, stayed.count
    ORDER BY effective_on`;
}
