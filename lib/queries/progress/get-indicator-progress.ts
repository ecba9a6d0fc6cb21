import { z } from 'zod';
import { isAllowed } from '@/lib/access/scope';
import { addDays } from '@/lib/domain/plan/day';
import { alike, type Kind, kindsOf } from '@/lib/domain/progress/alike';
import { drawnUnits } from '@/lib/domain/progress/drawn-units';
import { isSameField } from '@/lib/domain/progress/ranking';
import { query } from '@/lib/queries/query';
import { type FigureSource, figureSourceOf } from './figure-source';
import { type IndicatorProgress, lastWholeWeek, progressOf } from './indicator-progress';
import { locatePlace, mayReadProgress, type Place, progressAddress, subjectOf } from './locate';
import { type ComparedUnit, rankField } from './rank-field';
import { type About, readAbout } from './read-about';
import { readChildAmounts } from './read-child-amounts';
import { readField } from './read-field';
import { readIndicators } from './read-indicators';
import { readOwnFigures } from './read-own-figures';
import { readOwnReport } from './read-own-report';
import { type Receipts, readReceipts } from './read-receipts';

/** The units that an indicator is compared over. */
export interface ComparedField {
  /** The units right below; all communes below; of a commune, those beside it under the same unit. */
  is: 'below' | 'communes' | 'beside';
  /** The unit below which they stand. */
  parent: { code: string; fullName: string };
  /** Worst first; of the kind asked for alone, with places among themselves. */
  units: ComparedUnit[];
  /** Kinds of all units of the field. */
  kinds: Kind[];
  /** The kind they were narrowed to; null: all. */
  kind: Kind | null;
  /** The same units stood there a week before: else changes are not shown. */
  isSameField: boolean;
  /** The person may read the reports of all of them. */
  mayReadReports: boolean;
  /** Units to choose from: right below, and communes at any depth. */
  children: number;
  communes: number;
}

/** A unit whose trend is drawn. */
export type DrawnUnit = Pick<ComparedUnit, 'unitId' | 'code' | 'fullName' | 'series' | 'shown'>;

export interface IndicatorView extends Place, About {
  receipts: Receipts;
  indicator: IndicatorProgress;
  /** The figure one step down: whose sum it is, or which report it stands on. */
  source: FigureSource;
  /** Null for a unit with none below and none beside it. */
  field: ComparedField | null;
  /** Whose trends are drawn beside the unit's own, worst first. */
  drawn: DrawnUnit[];
  /** Units that somebody wanted drawn, and that are too many. */
  leftOut: number;
}

/** `units`: codes of the units to draw; `level`: compare all communes; `kind`: of this kind alone. */
const indicatorAddress = progressAddress.extend({
  indicator: z.string().max(80),
  units: z.array(z.string().max(9)).max(200).optional(),
  level: z.literal('commune').optional(),
  kind: z.string().max(20).optional(),
});

/** One indicator of one unit: its trend to a week, and how the units below it compare. Two steps to the database. */
export const getIndicatorProgress = query({
  input: indicatorAddress,
  may: mayReadProgress,
  run: async (db, asked, actor): Promise<IndicatorView | null> => {
    const place = await locatePlace(db, asked);
    const chosen = place?.choices.find(({ code }) => code === asked.indicator);
    if (!place || !chosen) return null;
    const { plan, unit, week, trail, above } = place;
    const at = {
      planId: plan.id,
      rootUnitId: plan.rootUnitId,
      unitId: unit.id,
      week: week.ordinal,
      on: week.endsOn,
    };
    const isBeside = unit.level === 'commune';
    const parent = isBeside ? trail.at(-1) : unit;
    const reach = !isBeside && asked.level === 'commune' ? 'communes' : 'children';
    const ofIndicator = { ...at, indicatorId: chosen.id };
    const now = new Date();
    const mayRead = subjectOf(place, 'report.read');
    const [moves, { own: receipts, children }, read, own, about, amounts, report, mayReadOwn, mayReadAll] =
      await Promise.all([
        readIndicators(db, ofIndicator),
        readReceipts(db, at),
        parent &&
          readField(db, {
            ...at,
            parentId: parent.id,
            reach,
            indicatorId: chosen.id,
            dayBefore: addDays(week.endsOn, -7),
            drawn: asked.units ?? null,
          }),
        readOwnFigures(db, at),
        readAbout(db, at),
        readChildAmounts(db, ofIndicator),
        readOwnReport(db, ofIndicator),
        isAllowed(db, actor, mayRead, now),
        parent &&
          isAllowed(
            db,
            actor,
            isBeside ? { ...mayRead, unitId: parent.id, above: above.slice(1) } : mayRead,
            now,
          ),
      ]);
    const found = moves[0];
    if (!found) return null;
    // Who typed a figure is shown beside the report, to those who may read it.
    const said = own.map((figure) => ({ ...figure, typedBy: null, reason: '' }));
    const through = lastWholeWeek(place, receipts, now);
    const indicator = progressOf(found, place, { through, own: said, receipts });
    const field =
      parent && read && read.units.length > 0
        ? comparedOver(indicator, read, {
            parent,
            week: week.ordinal,
            kind: asked.kind,
            mayReadReports: mayReadAll === true,
          })
        : null;
    const others = field?.units.filter(({ unitId, series }) => series && unitId !== unit.id) ?? [];
    return {
      ...place,
      ...about,
      receipts,
      indicator,
      source: figureSourceOf(unit, indicator, children, amounts, { report, mayReadReport: mayReadOwn }),
      field: field && { ...field, is: isBeside ? 'beside' : reach === 'communes' ? 'communes' : 'below' },
      ...drawnUnits(indicator.rule, others, asked.units),
    };
  },
});

function comparedOver(
  indicator: IndicatorProgress,
  { units, before, children, communes }: Awaited<ReturnType<typeof readField>>,
  {
    parent,
    week,
    kind,
    mayReadReports,
  }: {
    parent: ComparedField['parent'];
    week: number;
    kind: string | undefined;
    mayReadReports: boolean;
  },
): Omit<ComparedField, 'is'> {
  const kinds = kindsOf(units);
  const isSame = isSameField(
    units.map(({ unitId }) => unitId),
    before,
  );
  return {
    parent: { code: parent.code, fullName: parent.fullName },
    units: rankField(indicator, alike(units, kind), { week, isSameField: isSame }),
    kinds,
    kind: kinds.find(({ slug }) => slug === kind) ?? null,
    isSameField: isSame,
    mayReadReports,
    children,
    communes,
  };
}
