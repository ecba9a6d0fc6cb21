import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Holder, Transfer } from '@/lib/domain/progress/ledger';
import { figureOf } from '@/lib/domain/report/figure';
import type { Tx } from './client';

/** One indicator of a plan, and all that the ledger is made of. */
export interface IndicatorBook {
  indicatorId: number;
  rule: IndicatorRule;
  holders: Holder[];
  transfers: Transfer[];
}

/** Which part of the ledger: these units and indicators, or all. */
export interface Part {
  unitIds?: number[];
  indicatorIds?: number[];
}

/**
 * Reads the counted figures, baselines, places in the tree and transfers that the postings of a plan follow
 * from. The tree of a week is that of its last day.
 */
export async function loadBooks(tx: Tx, planId: number, part: Part = {}): Promise<IndicatorBook[]> {
  const indicators = await tx.planIndicator.findMany({
    where: { planId, ...(part.indicatorIds && { indicatorId: { in: part.indicatorIds } }) },
    include: { indicator: true },
    orderBy: { position: 'asc' },
  });
  const seats = await loadSeats(tx, planId, part.unitIds);
  const transfers = await loadTransfers(tx, planId);
  const figures = groupBy(await loadFigures(tx, planId, part), (row) => `${row.indicatorId} ${row.unitId}`);
  const baselines = groupBy(
    await loadBaselines(tx, planId, part),
    (row) => `${row.indicatorId} ${row.unitId}`,
  );

  return indicators.map(({ indicatorId, reportedBy, indicator }) => {
    const units = [...seats.values()].filter((seat) => seat.level === reportedBy);
    const ids = new Set(units.map((seat) => seat.unitId));
    return {
      indicatorId,
      rule: indicator,
      transfers: transfers.filter((one) => ids.has(one.from)),
      holders: units.map(({ unitId, seat }) => ({
        unit: unitId,
        seat,
        figures: (figures.get(`${indicatorId} ${unitId}`) ?? []).map((row) => ({
          week: row.week,
          figure: figureOf(row),
        })),
        baselines: baselines.get(`${indicatorId} ${unitId}`) ?? [],
      })),
    };
  });
}

/** The units whose postings can hang together with these units' by transfers inside the plan, in id order. */
export async function lineageOf(tx: Tx, planId: number, unitIds: number[]): Promise<number[]> {
  const lineage = new Set(unitIds);
  const transfers = await loadTransfers(tx, planId);
  for (let size = 0; size !== lineage.size; ) {
    size = lineage.size;
    for (const { from, to } of transfers) {
      if (lineage.has(from) || lineage.has(to)) lineage.add(from).add(to);
    }
  }
  return [...lineage].sort((a, b) => a - b);
}

/** Successions that fall inside the plan; the week that holds the day is the one that moves the figures. */
async function loadTransfers(tx: Tx, planId: number): Promise<Transfer[]> {
  return tx.$queryRaw<Transfer[]>`
    SELECT w.ordinal AS week, s.from_unit_id AS "from", s.to_unit_id AS "to",
           s.share_numerator AS "shareNumerator", s.share_denominator AS "shareDenominator"
    FROM succession s JOIN week w ON w.plan_id = ${planId} AND s.effective_on BETWEEN w.starts_on AND w.ends_on
    WHERE w.ordinal > 1
    ORDER BY 1, 2, 3`;
}

interface FigureRow {
  unitId: number;
  indicatorId: number;
  week: number;
  numerator: number | null;
  denominator: number | null;
  notApplicable: boolean;
}

async function loadFigures(tx: Tx, planId: number, part: Part): Promise<FigureRow[]> {
  return tx.$queryRaw<FigureRow[]>`
    SELECT r.unit_id AS "unitId", v.indicator_id AS "indicatorId", r.week_ordinal AS week,
           v.numerator, v.denominator, v.not_applicable AS "notApplicable"
    FROM report r JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
    WHERE r.plan_id = ${planId}
      AND (${part.unitIds ?? null}::int[] IS NULL OR r.unit_id = ANY (${part.unitIds ?? null}::int[]))
      AND (${part.indicatorIds ?? null}::int[] IS NULL OR v.indicator_id = ANY (${part.indicatorIds ?? null}::int[]))
    ORDER BY r.week_ordinal`;
}

interface BaselineRow {
  unitId: number;
  indicatorId: number;
  week: number;
  denominator: number;
}

async function loadBaselines(tx: Tx, planId: number, part: Part): Promise<BaselineRow[]> {
  return tx.$queryRaw<BaselineRow[]>`
    SELECT unit_id AS "unitId", indicator_id AS "indicatorId", week_ordinal AS week, denominator
    FROM baseline
    WHERE plan_id = ${planId}
      AND (${part.unitIds ?? null}::int[] IS NULL OR unit_id = ANY (${part.unitIds ?? null}::int[]))
      AND (${part.indicatorIds ?? null}::int[] IS NULL OR indicator_id = ANY (${part.indicatorIds ?? null}::int[]))
    ORDER BY week_ordinal`;
}

interface SeatRow {
  unitId: number;
  level: string;
  weekOrdinal: number;
  chain: number[];
}

interface Seat {
  unitId: number;
  level: string;
  seat: Holder['seat'];
}

/**
 * Where every unit of the plan's tree sits, week by week, as changes only. A unit that has no place under the
 * plan's root in a week (not yet, no longer) has an empty chain then.
 */
async function loadSeats(tx: Tx, planId: number, unitIds?: number[]): Promise<Map<number, Seat>> {
  const rows = unitIds ? await chainsUp(tx, planId, unitIds) : await chainsDown(tx, planId);
  const seats = new Map<number, Seat>();
  const [last] = await tx.$queryRaw<{ ordinal: number }[]>`
    SELECT max(ordinal)::int AS ordinal FROM week WHERE plan_id = ${planId}`;
  for (const [unitId, weeks] of groupBy(rows, (row) => row.unitId)) {
    const level = weeks[0]?.level ?? '';
    seats.set(unitId, { unitId, level, seat: changesOnly(weeks, last?.ordinal ?? 0) });
  }
  return seats;
}

function changesOnly(rows: readonly SeatRow[], lastWeek: number): Holder['seat'] {
  const byWeek = new Map(rows.map((row) => [row.weekOrdinal, row.chain]));
  const seat: Holder['seat'] = [];
  for (let week = 1; week <= lastWeek; week++) {
    const chain = byWeek.get(week) ?? [];
    if (chain.join() !== (seat.at(-1)?.chain ?? []).join()) seat.push({ fromWeek: week, chain });
  }
  return seat;
}

/** From the units up: cheap for the few units that one write touches. */
async function chainsUp(tx: Tx, planId: number, unitIds: number[]): Promise<SeatRow[]> {
  return tx.$queryRaw<SeatRow[]>`
    WITH RECURSIVE up AS (
      SELECT w.ordinal, w.ends_on, u.id AS leaf, u.level, u.id AS top, ARRAY[u.id] AS chain
      FROM week w JOIN unit u ON u.id = ANY (${unitIds}::int[])
        AND u.valid_from <= w.ends_on AND (u.valid_until IS NULL OR w.ends_on < u.valid_until)
      WHERE w.plan_id = ${planId}
      UNION ALL
      SELECT up.ordinal, up.ends_on, up.leaf, up.level, p.parent_id, up.chain || p.parent_id
      FROM up JOIN placement p ON p.unit_id = up.top
        AND p.valid_from <= up.ends_on AND (p.valid_until IS NULL OR up.ends_on < p.valid_until)
    )
    SELECT leaf AS "unitId", level::text AS level, ordinal AS "weekOrdinal", chain
    FROM up JOIN plan ON plan.id = ${planId} AND up.top = plan.root_unit_id`;
}

/** From the plan's root down: the whole tree. */
async function chainsDown(tx: Tx, planId: number): Promise<SeatRow[]> {
  return tx.$queryRaw<SeatRow[]>`
    WITH RECURSIVE down AS (
      SELECT w.ordinal, w.ends_on, u.id, u.level, ARRAY[u.id] AS chain
      FROM plan JOIN week w ON w.plan_id = plan.id JOIN unit u ON u.id = plan.root_unit_id
      WHERE plan.id = ${planId}
      UNION ALL
      SELECT d.ordinal, d.ends_on, u.id, u.level, u.id || d.chain
      FROM down d JOIN placement p ON p.parent_id = d.id
        AND p.valid_from <= d.ends_on AND (p.valid_until IS NULL OR d.ends_on < p.valid_until)
      JOIN unit u ON u.id = p.unit_id
    )
    SELECT id AS "unitId", level::text AS level, ordinal AS "weekOrdinal", chain FROM down`;
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
