import type { Amount } from '@/lib/domain/progress/ledger';
import { rankUnits, type Said } from '@/lib/domain/progress/ranking';
import { hasFigure, type SeriesPoint, seriesOf } from '@/lib/domain/progress/series';
import { changeOf } from '@/lib/domain/progress/standing';
import { missingToTarget } from '@/lib/domain/progress/target';
import type { IndicatorProgress } from './indicator-progress';
import { isSilent, shownOf } from './rank-children';
import type { FieldUnit } from './read-field';

/** A unit in its place among those it is compared with. */
export interface ComparedUnit extends Omit<FieldUnit, 'amounts' | 'moves'> {
  said: Said;
  /** The week's figure; null when there is none. */
  shown: Amount | null;
  /** Null also where the week before had another tree, or this one still comes in. */
  change: number | null;
  missing: number | null;
  /** 1 is best; equals share a place; null without a figure. */
  place: number | null;
  /** Its trend; null for units that nobody draws. */
  series: SeriesPoint[] | null;
}

const collator = new Intl.Collator('vi');

/**
 * Worst first; units without a figure last, by name.
 * @param at.isSameField the same units stood there a week before.
 */
export function rankField(
  { rule, standing }: Pick<IndicatorProgress, 'rule' | 'standing'>,
  units: readonly FieldUnit[],
  at: { week: number; isSameField: boolean },
): ComparedUnit[] {
  const said = units.map(({ amounts, moves, ...unit }) => {
    const { now, before } = shownOf(rule, amounts);
    const shown = hasFigure(rule, now) && !unit.notApplicable ? now : null;
    return {
      ...unit,
      shown,
      said: saidOf(shown, unit.notApplicable),
      change:
        shown && at.isSameField && !standing.isComingIn && !isSilent(unit)
          ? changeOf(rule, before, now)
          : null,
      // A rate's target holds for every unit; a count's is the unit's own, and not that of those below it.
      missing: shown && standing.target?.denominator ? missingToTarget(rule, now, standing.target) : null,
      series: moves && seriesOf(rule, moves, at.week),
    };
  });
  return rankUnits(rule, said, (a, b) => collator.compare(a.fullName, b.fullName));
}

function saidOf(shown: Amount | null, isNotApplicable: boolean): Said {
  if (shown) return { is: 'figure', amount: shown };
  return { is: isNotApplicable ? 'not_applicable' : 'nothing' };
}
