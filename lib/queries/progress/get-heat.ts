import { z } from 'zod';
import type { UnitLevel } from '@/lib/db/generated/enums';
import { paceFrom } from '@/lib/domain/progress/pace';
import { query } from '@/lib/queries/query';
import { type HeatColumn, type HeatRow, heatTable } from './heat-table';
import { lastWholeWeek } from './indicator-progress';
import { locatePlace, mayReadProgress, type Place, progressAddress } from './locate';
import { type About, readAbout } from './read-about';
import { readAreasNotApplicable } from './read-areas-not-applicable';
import { type HeatMoves, readHeatMoves } from './read-heat-moves';
import { type IndicatorMoves, readIndicators } from './read-indicators';
import { readLastSaid } from './read-last-said';
import { type LevelReceipts, readLevelReceipts } from './read-level-receipts';
import { readLevelTargets } from './read-level-targets';
import { type Receipts, readReceipts } from './read-receipts';

export interface HeatView extends Place, About {
  receipts: Receipts;
  /** What the rows are. */
  level: UnitLevel;
  /** What they could be. */
  levels: UnitLevel[];
  /** In the order of the plan's paper. */
  columns: HeatColumn[];
  /** By code. */
  rows: HeatRow[];
}

/** What may lie below a unit of a level, the nearest first; a unit that has nothing below it is its own row. */
export const levelsBelow: Record<UnitLevel, UnitLevel[]> = {
  province: ['district', 'commune'],
  district: ['commune'],
  commune: ['commune'],
};
const depth: Record<UnitLevel, number> = { province: 0, district: 1, commune: 2 };

/** All units of a level at or below one, by all indicators of the plan that this level knows. */
export const getHeat = query({
  input: progressAddress.extend({ level: z.enum(['district', 'commune']).optional().catch(undefined) }),
  may: mayReadProgress,
  run: async (db, asked): Promise<HeatView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const { plan, unit, week, weeks } = place;
    const levels = levelsBelow[unit.level];
    const level = levels.find((one) => one === asked.level) ?? levels[0] ?? unit.level;
    const from = paceFrom(week.ordinal);
    const at = { planId: plan.id, unitId: unit.id, level, week: week.ordinal, from, on: week.endsOn };
    const [indicators, units, moves, targets, lastSaid, { own: receipts }, about] = await Promise.all([
      readIndicators(db, { ...at, from: week.ordinal }),
      readLevelReceipts(db, at),
      readHeatMoves(db, at),
      readLevelTargets(db, at),
      readLastSaid(db, at),
      readReceipts(db, at),
      readAbout(db, { ...at, rootUnitId: plan.rootUnitId }),
    ]);
    const now = new Date();
    const known = indicators.filter(({ reportedBy }) => depth[reportedBy] >= depth[level]);
    const blanks = blankPairs(
      known.filter(({ reportedBy }) => reportedBy !== level),
      units,
      moves,
    );
    const areasSaid = await readAreasNotApplicable(db, at, blanks);
    const endOf = (ordinal: number) => weeks[ordinal - 1]?.endsOn ?? week.endsOn;
    const { columns, rows } = heatTable({
      indicators: known,
      units,
      moves,
      targets,
      lastSaid: [...lastSaid, ...areasSaid],
      week: week.ordinal,
      from,
      timesOf: (one) => ({ endOf, through: lastWholeWeek(place, one, now) }),
      today: week.endsOn,
    });
    return { ...place, ...about, receipts, level, levels, columns, rows };
  },
});

/** Areas and indicators with no unit behind them: whether these do not apply there is asked of the units below. */
function blankPairs(
  indicators: readonly IndicatorMoves[],
  units: readonly LevelReceipts[],
  moves: ReadonlyMap<number, ReadonlyMap<number, HeatMoves>>,
) {
  const unitsBehind = (found: HeatMoves | undefined) =>
    found ? found.moves.reduce((sum, move) => sum + move.units, found.opening.units) : 0;
  return units.flatMap(({ unitId }) =>
    indicators
      .filter(({ id }) => unitsBehind(moves.get(unitId)?.get(id)) === 0)
      .map(({ id }) => ({ unitId, indicatorId: id })),
  );
}
