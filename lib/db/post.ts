import { type Posting, postingsOf } from '@/lib/domain/progress/ledger';
import type { Tx } from './client';
import { type IndicatorBook, lineageOf, loadBooks } from './holders';

/** Whose figures change: one unit of one plan, and which indicators. */
export interface Change {
  planId: number;
  unitIds: number[];
  indicatorIds: number[];
}

/**
 * Makes a change to counted reports or baselines, and posts what it changed to every unit above, in the same
 * transaction. The units' books are locked first and the totals then in one fixed order, so that two writers
 * never wait for each other in a circle and no update is lost.
 * @param apply the change itself.
 */
export async function repost(tx: Tx, change: Change, apply: () => Promise<void>): Promise<void> {
  const unitIds = await lineageOf(tx, change.planId, change.unitIds);
  await lockBooks(tx, change.planId, unitIds);
  const part = { unitIds, indicatorIds: change.indicatorIds };
  const before = await loadBooks(tx, change.planId, part);
  await apply();
  const after = await loadBooks(tx, change.planId, part);
  await addPostings(tx, change.planId, difference(before, after));
}

/** Locks the books of units for this plan until the transaction ends; in id order. */
export async function lockBooks(tx: Tx, planId: number, unitIds: readonly number[]): Promise<void> {
  const ordered = [...unitIds].sort((a, b) => a - b);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${planId}::int, id) FROM unnest(${ordered}::int[]) AS id`;
}

/** A posting and its indicator. */
export interface IndicatorPosting extends Posting {
  indicatorId: number;
}

/** All postings that follow from these books. */
export function postingsOfBooks(books: readonly IndicatorBook[]): IndicatorPosting[] {
  return books.flatMap(({ indicatorId, rule, holders, transfers }) =>
    postingsOf(rule, holders, transfers).map((posting) => ({ ...posting, indicatorId })),
  );
}

function difference(before: readonly IndicatorBook[], after: readonly IndicatorBook[]): IndicatorPosting[] {
  const cells = new Map<string, IndicatorPosting>();
  const add = (posting: IndicatorPosting, sign: 1 | -1) => {
    const key = `${posting.unit} ${posting.indicatorId} ${posting.week}`;
    const cell = cells.get(key) ?? { ...posting, numerator: 0, denominator: 0, units: 0 };
    cell.numerator += sign * posting.numerator;
    cell.denominator += sign * posting.denominator;
    cell.units += sign * posting.units;
    cells.set(key, cell);
  };
  for (const posting of postingsOfBooks(after)) add(posting, 1);
  for (const posting of postingsOfBooks(before)) add(posting, -1);
  return [...cells.values()].filter(
    (cell) => cell.numerator !== 0 || cell.denominator !== 0 || cell.units !== 0,
  );
}

/**
 * Adds postings to those that stand, and to the sums of their quarters. All rows are locked in one order, postings by
 * unit, indicator and week, and then quarters: triggers would lock what is new before what is changed.
 */
export async function addPostings(
  tx: Tx,
  planId: number,
  postings: readonly IndicatorPosting[],
): Promise<void> {
  if (postings.length === 0) return;
  const column = (name: 'unit' | 'indicatorId' | 'week' | 'numerator' | 'denominator' | 'units') =>
    postings.map((posting) => posting[name]);
  await tx.$executeRaw`
    INSERT INTO posting AS held (plan_id, unit_id, indicator_id, week_ordinal, numerator, denominator, units)
    SELECT ${planId}, unit_id, indicator_id, week_ordinal, numerator, denominator, units
    FROM unnest(${column('unit')}::int[], ${column('indicatorId')}::int[], ${column('week')}::int[],
                ${column('numerator')}::int[], ${column('denominator')}::int[], ${column('units')}::int[])
      AS added (unit_id, indicator_id, week_ordinal, numerator, denominator, units)
    ORDER BY unit_id, indicator_id, week_ordinal
    ON CONFLICT (plan_id, unit_id, indicator_id, week_ordinal) DO UPDATE
    SET numerator = held.numerator + EXCLUDED.numerator,
        denominator = held.denominator + EXCLUDED.denominator,
        units = held.units + EXCLUDED.units`;
  await tx.$executeRaw`
    INSERT INTO posting_quarter AS held (plan_id, unit_id, indicator_id, quarter, numerator, denominator, units)
    SELECT ${planId}, unit_id, indicator_id, quarter_of(week_ordinal) AS quarter,
           sum(numerator), sum(denominator), sum(units)
    FROM unnest(${column('unit')}::int[], ${column('indicatorId')}::int[], ${column('week')}::int[],
                ${column('numerator')}::int[], ${column('denominator')}::int[], ${column('units')}::int[])
      AS added (unit_id, indicator_id, week_ordinal, numerator, denominator, units)
    GROUP BY unit_id, indicator_id, quarter
    ORDER BY unit_id, indicator_id, quarter
    ON CONFLICT (plan_id, unit_id, indicator_id, quarter) DO UPDATE
    SET numerator = held.numerator + EXCLUDED.numerator,
        denominator = held.denominator + EXCLUDED.denominator,
        units = held.units + EXCLUDED.units`;
}
