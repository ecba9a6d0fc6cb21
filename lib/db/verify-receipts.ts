import type { Tx } from './client';

/** A unit and week whose receipts are not what its reports say. */
export interface ReceiptDifference {
  plan: string;
  unitId: number;
  week: number;
  /** expected/received/on time/approved */
  counted: string;
  recounted: string;
}

/**
 * Counts the reports of every plan, unit and week anew, from the root down, and compares them with the receipts
 * that the database keeps.
 */
export async function verifyReceipts(tx: Tx): Promise<ReceiptDifference[]> {
  return tx.$queryRaw<ReceiptDifference[]>`
    WITH RECURSIVE above (plan_id, ordinal, ends_on, unit_id, chain) AS (
      SELECT plan.id, w.ordinal, w.ends_on, plan.root_unit_id, ARRAY[plan.root_unit_id]
      FROM plan JOIN week w ON w.plan_id = plan.id AND w.opened_at IS NOT NULL
      UNION ALL
      SELECT a.plan_id, a.ordinal, a.ends_on, p.unit_id, p.unit_id || a.chain
      FROM above a JOIN placement p ON p.parent_id = a.unit_id
        AND p.valid_from <= a.ends_on AND (p.valid_until IS NULL OR a.ends_on < p.valid_until)
    ), recounted AS (
      SELECT r.plan_id, at.unit_id, r.week_ordinal, u.level,
             concat_ws('/', count(*), count(r.counted_revision),
                       count(*) FILTER (WHERE r.counted_revision IS NOT NULL
                                          AND r.first_sent_at <= coalesce(r.extended_until, w.due_at)),
                       count(*) FILTER (WHERE r.state = 'approved')) AS counts
      FROM report r
      JOIN unit u ON u.id = r.unit_id
      JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
      JOIN above ON above.plan_id = r.plan_id AND above.ordinal = r.week_ordinal AND above.unit_id = r.unit_id
      CROSS JOIN unnest(above.chain) AS at (unit_id)
      GROUP BY r.plan_id, at.unit_id, r.week_ordinal, u.level
    ), counted AS (
      SELECT plan_id, unit_id, week_ordinal, level, concat_ws('/', expected, received, on_time, approved) AS counts
      FROM receipt WHERE expected > 0
    )
    SELECT plan.slug AS plan, unit_id AS "unitId", week_ordinal AS week,
           coalesce(counted.counts, 'none') AS counted, coalesce(recounted.counts, 'none') AS recounted
    FROM counted FULL JOIN recounted USING (plan_id, unit_id, week_ordinal, level)
    JOIN plan ON plan.id = plan_id
    WHERE counted.counts IS DISTINCT FROM recounted.counts`;
}
