import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { checkFigure, type Doubt } from '@/lib/domain/report/check';
import { checkHistory, type HistoryThresholds } from '@/lib/domain/report/check-history';
import { changeOf, checkPeers, oneCaseOf, type Pair } from '@/lib/domain/report/check-peers';
import { type Figure, figureOf } from '@/lib/domain/report/figure';
import { median } from '@/lib/domain/report/median';

/** How many weeks back a unit's habit is read. */
const habitWeeks = 12;
/** Fewer others than this under one unit: all of the plan are peers. */
const peersMin = 6;

/** What is to be seen of one figure of a report beside the figure itself. */
export interface Reviewed {
  doubts: Doubt[];
  /** The peers' median change a week, in tenths (points of a rate, per cent of a count); null: too few. */
  peersChange: number | null;
}

/** The plan's thresholds of the checks. */
export interface CheckSettings extends HistoryThresholds {
  swingPoints: number;
  denominatorPercent: number;
  peerOutlierTimes: number;
}

interface Asked {
  planId: number;
  week: number;
  on: Day;
  level: UnitLevel;
  settings: CheckSettings;
}

/**
 * The doubts about every counted figure of one week, by unit id and indicator code. All units of the level are read,
 * since each is a peer of the others; `of` narrows the indicators' answers to some units.
 */
export async function readDoubts(
  db: Tx,
  asked: Asked,
  of?: ReadonlySet<number>,
): Promise<Map<number, Map<string, Reviewed>>> {
  const series = await readSeries(db, asked);
  const answers = new Map<number, Map<string, Reviewed>>();
  for (const ofIndicator of groupBy(series, (one) => one.code).values()) {
    const changes = ofIndicator.map((one) => ({ ...one, change: weekChange(one) }));
    for (const one of changes) {
      if ((of && !of.has(one.unitId)) || !one.now) continue;
      const peers = peersOf(one, changes);
      const reviewed: Reviewed = {
        doubts: doubtsOf(one, peers, asked.settings),
        peersChange: peers.length >= peersMin ? Math.round(median(peers)) : null,
      };
      const unit = answers.get(one.unitId) ?? new Map<string, Reviewed>();
      answers.set(one.unitId, unit.set(one.code, reviewed));
    }
  }
  return answers;
}

interface Series {
  unitId: number;
  parentId: number | null;
  code: string;
  rule: IndicatorRule;
  baseline: number | null;
  /** The week's figure; null: not reported. */
  now: Figure | null;
  /** Counted figures before, oldest first. */
  earlier: { week: number; figure: Figure }[];
  week: number;
}

function doubtsOf(
  one: Series & { change: number | null },
  peers: number[],
  settings: CheckSettings,
): Doubt[] {
  const { rule, baseline, now, earlier, change } = one;
  if (!now) return [];
  const past = [...earlier, { week: one.week, figure: now }].flatMap(({ week, figure }) =>
    figure.is === 'given' && figure.numerator !== undefined ? [{ week, numerator: figure.numerator }] : [],
  );
  const latest = past.at(-1)?.week === one.week ? past.pop() : undefined;
  return [
    ...checkFigure({ rule, figure: now, previous: lastOf(one) ?? { is: 'blank' }, baseline, ...settings }),
    ...(latest ? checkHistory(rule, latest, past, settings) : []),
    ...(change === null
      ? []
      : checkPeers(rule, { change, weeks: weeksSince(one) }, peers, settings.peerOutlierTimes, oneCase(one))),
  ];
}

function peersOf(
  one: Series & { change: number | null },
  all: (Series & { change: number | null })[],
): number[] {
  const others = all.filter(({ unitId }) => unitId !== one.unitId);
  const beside = others.filter(({ parentId }) => parentId === one.parentId);
  const changes = (units: typeof others) => units.flatMap(({ change }) => (change === null ? [] : [change]));
  const near = changes(beside);
  return near.length >= peersMin ? near : changes(others);
}

const lastOf = ({ earlier }: Series) => earlier.at(-1)?.figure ?? null;

/** Weeks from the figure before to this one. */
const weeksSince = ({ week, earlier }: Series) => Math.max(1, week - (earlier.at(-1)?.week ?? week));

function weekChange(one: Series): number | null {
  const { rule, baseline, now } = one;
  const [after, before] = [now, lastOf(one)].map((figure) => pairOf(rule, figure, baseline));
  return after && before ? changeOf(rule, after, before, weeksSince(one)) : null;
}

function oneCase(one: Series): number {
  const { rule, baseline } = one;
  const before = pairOf(rule, lastOf(one), baseline);
  return before ? oneCaseOf(rule, before) : 0;
}

function pairOf(rule: IndicatorRule, figure: Figure | null, baseline: number | null): Pair | null {
  if (figure?.is !== 'given' || figure.numerator === undefined) return null;
  const denominator = rule.denominatorBy === 'province' ? baseline : (figure.denominator ?? null);
  return { numerator: figure.numerator, denominator };
}

function groupBy<T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

interface SeriesRow {
  unit_id: number;
  parent_id: number | null;
  code: string;
  kind: IndicatorRule['kind'];
  accumulation: IndicatorRule['accumulation'];
  direction: IndicatorRule['direction'];
  denominator_by: IndicatorRule['denominatorBy'];
  baseline: number | null;
  weeks: number[];
  numerators: (number | null)[];
  denominators: (number | null)[];
  not_applicable: boolean[];
}

async function readSeries(db: Tx, { planId, week, on, level }: Asked): Promise<Series[]> {
  const rows = await db.$queryRaw<SeriesRow[]>`
    WITH counted AS (
      SELECT r.unit_id, v.indicator_id, array_agg(r.week_ordinal ORDER BY r.week_ordinal) AS weeks,
             array_agg(v.numerator ORDER BY r.week_ordinal) AS numerators,
             array_agg(v.denominator ORDER BY r.week_ordinal) AS denominators,
             array_agg(v.not_applicable ORDER BY r.week_ordinal) AS not_applicable
      FROM report r JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
      WHERE r.plan_id = ${planId} AND r.week_ordinal BETWEEN ${week - habitWeeks} AND ${week}
        AND (v.not_applicable OR v.numerator IS NOT NULL OR v.denominator IS NOT NULL)
      GROUP BY r.unit_id, v.indicator_id
    )
    SELECT c.unit_id, pl.parent_id, i.code, i.kind::text AS kind, i.accumulation::text AS accumulation,
           i.direction::text AS direction, i.denominator_by::text AS denominator_by, b.denominator AS baseline,
           c.weeks, c.numerators, c.denominators, c.not_applicable
    FROM counted c
    JOIN unit u ON u.id = c.unit_id AND u.level = ${level}::"UnitLevel"
    JOIN indicator i ON i.id = c.indicator_id
    LEFT JOIN placement pl ON pl.unit_id = c.unit_id
      AND pl.valid_from <= ${on}::date AND (pl.valid_until IS NULL OR ${on}::date < pl.valid_until)
    LEFT JOIN LATERAL (
      SELECT denominator FROM baseline
      WHERE plan_id = ${planId} AND indicator_id = c.indicator_id AND unit_id = c.unit_id AND week_ordinal <= ${week}
      ORDER BY week_ordinal DESC LIMIT 1
    ) b ON true`;
  return rows.map((row) => seriesOf(row, week));
}

function seriesOf(row: SeriesRow, week: number): Series {
  const figures = row.weeks.map((ordinal, index) => ({
    ordinal,
    figure: figureOf({
      numerator: row.numerators[index] ?? null,
      denominator: row.denominators[index] ?? null,
      notApplicable: row.not_applicable[index] ?? false,
    }),
  }));
  return {
    unitId: row.unit_id,
    parentId: row.parent_id,
    code: row.code,
    rule: {
      kind: row.kind,
      accumulation: row.accumulation,
      direction: row.direction,
      denominatorBy: row.denominator_by,
    },
    baseline: row.baseline,
    now: figures.find(({ ordinal }) => ordinal === week)?.figure ?? null,
    earlier: figures
      .filter((one) => one.ordinal < week)
      .map(({ ordinal, figure }) => ({ week: ordinal, figure })),
    week,
  };
}
