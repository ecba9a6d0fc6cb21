import type { Day } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { type Ramp, type RampStep, stepOn } from '@/lib/domain/progress/ramp';
import { type Place, rankUnits, type Said } from '@/lib/domain/progress/ranking';
import { seriesOf } from '@/lib/domain/progress/series';
import { type ShadedBy, shadeOf, shadesOf } from '@/lib/domain/progress/shade';
import {
  type DatedTarget,
  type Standing,
  standingOf,
  type Times,
  targetInForce,
} from '@/lib/domain/progress/standing';
import { type Lag, lagOf } from '@/lib/domain/progress/worst';
import type { HeatMoves } from './read-heat-moves';
import type { IndicatorMoves } from './read-indicators';
import type { LastSaid } from './read-last-said';
import type { LevelReceipts } from './read-level-receipts';
import type { PlanTarget } from './read-level-targets';

/** One indicator: a column of the heat table. */
export interface HeatColumn extends Omit<IndicatorMoves, 'moves' | 'opening' | 'targets'> {
  /** The target that holds for every unit; null without one. */
  target: DatedTarget | null;
  shadedBy: ShadedBy;
  ramp: Ramp | null;
}

/** One unit and indicator. */
export interface HeatCell {
  said: Said;
  standing: Standing;
  /** Null: not coloured. */
  step: RampStep | null;
  /** Where the figure is not of this week: ordinal of the week it was reported in, 0 for never; else null. */
  olderWeek: number | null;
  /** 1 is best; null without a figure. */
  place: Place | null;
}

/** One unit: a row of the heat table, its cells in the order of the columns. */
export interface HeatRow extends LevelReceipts {
  cells: HeatCell[];
  lag: Lag;
}

export interface HeatSources {
  indicators: readonly IndicatorMoves[];
  units: readonly LevelReceipts[];
  moves: ReadonlyMap<number, ReadonlyMap<number, HeatMoves>>;
  targets: readonly PlanTarget[];
  lastSaid: readonly LastSaid[];
  /** The week asked for. */
  week: number;
  /** The first week of the series that `moves` give by itself. */
  from: number;
  /** Of a unit with these receipts. */
  timesOf: (unit: LevelReceipts) => Times;
  today: Day;
}

/** Units by indicators, judged as on each unit's own page. Rows are in the order of `units`. */
export function heatTable(sources: HeatSources): { columns: HeatColumn[]; rows: HeatRow[] } {
  const columns = sources.indicators.map((indicator) => columnOf(indicator, sources));
  const indicators = columns.map(({ column }) => column);
  const rows = sources.units.map((unit, at) => {
    const cells = columns.map((column) => column.cells[at]).filter((cell) => cell !== undefined);
    return { ...unit, cells, lag: lagOfCells(cells, indicators) };
  });
  return { columns: indicators, rows };
}

/** How far a unit is behind over some indicators. A place among units of every size says something of rates alone. */
export function lagOfCells(
  cells: readonly Pick<HeatCell, 'standing' | 'place'>[],
  columns: readonly Pick<HeatColumn, 'rule'>[],
): Lag {
  return lagOf(
    cells.map(({ standing }) => standing.state),
    cells.map(({ place }, at) => (columns[at]?.rule.kind === 'count' ? null : place)),
  );
}

function columnOf(
  { moves: _, opening: __, targets: ___, ...indicator }: IndicatorMoves,
  sources: HeatSources,
) {
  const targets = sources.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  const commonTargets = targets.filter(({ unitId }) => unitId === null);
  const common = targetInForce(commonTargets, sources.today);
  const said = new Map(
    sources.lastSaid.filter((one) => one.indicatorId === indicator.id).map((one) => [one.unitId, one]),
  );
  const standings = sources.units.map((unit) =>
    standingIn(
      indicator,
      unit,
      [...commonTargets, ...targets.filter((one) => one.unitId === unit.unitId)],
      sources,
    ),
  );
  const { by, ramp } = shadesOf(indicator.rule, standings, common);
  const cells = standings.map((standing, at) => {
    const unit = sources.units[at];
    const last = unit && said.get(unit.unitId);
    const shade = shadeOf(indicator.rule, standing);
    return {
      said: saidOf(standing.shown, last?.notApplicable ?? false),
      standing,
      step: ramp && shade !== null ? stepOn(ramp, shade) : null,
      olderWeek: last && standing.shown ? (last.week ?? 0) : null,
    };
  });
  return {
    column: { ...indicator, target: common, shadedBy: by, ramp },
    cells: placed(indicator.rule, cells),
  };
}

const nothing: HeatMoves = { opening: { week: 0, numerator: 0, denominator: 0, units: 0 }, moves: [] };

function standingIn(
  { id, rule }: Pick<IndicatorMoves, 'id' | 'rule'>,
  unit: LevelReceipts,
  targets: readonly DatedTarget[],
  { moves, week, from, timesOf }: HeatSources,
): Standing {
  const found = moves.get(unit.unitId)?.get(id) ?? {
    ...nothing,
    opening: { ...nothing.opening, week: from - 1 },
  };
  return standingOf(rule, seriesOf(rule, found.moves, week, found.opening), targets, timesOf(unit));
}

function saidOf(shown: Amount | null, isNotApplicable: boolean): Said {
  if (isNotApplicable) return { is: 'not_applicable' };
  return shown ? { is: 'figure', amount: shown } : { is: 'nothing' };
}

/** The same cells in the same order, each with its place. */
function placed(rule: IndicatorRule, cells: readonly Omit<HeatCell, 'place'>[]): HeatCell[] {
  const ranked = rankUnits(
    rule,
    cells.map((cell, at) => ({ ...cell, at })),
    (a, b) => a.at - b.at,
  );
  return ranked.sort((a, b) => a.at - b.at).map(({ at: _, ...cell }) => cell);
}
