import { z } from 'zod';
import type { Tile } from '@/lib/domain/unit/tile-map';
import { query } from '@/lib/queries/query';
import { type IndicatorProgress, lastWholeWeek, progressOf } from './indicator-progress';
import { keepTileMap } from './keep-tile-map';
import { comparedBy, locatePlace, mayReadProgress, type Place, progressAddress } from './locate';
import { type RankedUnit, rankChildren } from './rank-children';
import { type About, readAbout } from './read-about';
import { type Commune, readCommunes } from './read-communes';
import { readIndicators } from './read-indicators';
import { type Receipts, readReceipts } from './read-receipts';

/** A commune on the map with what it shows. */
export type MapCommune = RankedUnit & Omit<Commune, 'amounts' | 'isNotApplicable'>;

export interface MapView extends Place, About {
  /** Whose communes are shown: the unit itself, or of a commune the unit above it. */
  shownUnit: { code: string; fullName: string };
  receipts: Receipts;
  /** What the map is coloured by, of the unit whose communes are shown. */
  indicator: IndicatorProgress;
  /** Worst first; without a figure last. */
  communes: MapCommune[];
  tiles: Tile[];
  /** Outlines instead of tiles: asked for, and imported for at least one commune. */
  isOutlined: boolean;
}

const mapAddress = progressAddress.extend({
  /** 'outlines': the true boundaries, where they were imported. */
  view: z.string().max(20).optional(),
});

/** All communes of a unit on a week's last day, by one indicator. Two steps to the database. */
export const getMap = query({
  input: mapAddress,
  may: mayReadProgress,
  run: async (db, asked): Promise<MapView | null> => {
    const place = await locatePlace(db, asked);
    const by = place && comparedBy(place.choices, asked.by);
    if (!place || !by) return null;
    const { plan, unit, week, trail } = place;
    const shownUnit = (unit.level === 'commune' && trail.at(-1)) || unit;
    const at = {
      planId: plan.id,
      rootUnitId: plan.rootUnitId,
      unitId: shownUnit.id,
      indicatorId: by.id,
      week: week.ordinal,
      on: week.endsOn,
    };
    const [moves, { own: receipts }, about, found] = await Promise.all([
      readIndicators(db, at),
      readReceipts(db, at),
      readAbout(db, at),
      readCommunes(db, { ...at, withOutlines: asked.view === 'outlines' }),
    ]);
    const [indicatorMoves] = moves;
    if (!indicatorMoves) return null;
    const through = lastWholeWeek(place, receipts, new Date());
    const indicator = progressOf(indicatorMoves, place, { through, own: [], receipts });
    return {
      ...place,
      ...about,
      shownUnit,
      receipts,
      indicator,
      communes: communesBy(indicator, found, place.isReorganised),
      tiles: keepTileMap(found.map(({ areaCode: area, ...one }) => ({ ...one, area }))),
      isOutlined: found.some(({ outline }) => outline !== null),
    };
  },
});

function communesBy(
  indicator: IndicatorProgress,
  found: readonly Commune[],
  isReorganised: boolean,
): MapCommune[] {
  const notApplicable = new Set(found.flatMap((one) => (one.isNotApplicable ? one.unitId : [])));
  const amounts = found.map((one) => one.amounts);
  const communes = found.map(({ amounts: _, isNotApplicable: __, ...commune }) => commune);
  return rankChildren(indicator, communes, amounts, isReorganised, notApplicable);
}
