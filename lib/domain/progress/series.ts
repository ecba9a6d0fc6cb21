import type { IndicatorRule } from '../plan/indicator';
import type { Amount } from './ledger';

const nothing: Amount = { numerator: 0, denominator: 0, units: 0 };

/** What one week changed, of one unit and indicator. */
export interface Move extends Amount {
  week: number;
}

/** One week of a trend. */
export interface SeriesPoint {
  week: number;
  /** What a table shows of this week: the total so far (luỹ kế) or what happened in it (phát sinh). */
  shown: Amount;
  /** Everything from the plan's first week through this one. */
  total: Amount;
}

/** Everything up to a week, where a series does not begin with the plan's first. */
export interface Opening extends Amount {
  /** The last week in it; 0: nothing is. */
  week: number;
}

/**
 * The weeks after the opening … `throughWeek` of one unit and indicator, gaps filled: a week without postings
 * changes nothing. Postings after `throughWeek` are left out.
 */
export function seriesOf(
  rule: IndicatorRule,
  moves: readonly Move[],
  throughWeek: number,
  opening: Opening = { week: 0, ...nothing },
): SeriesPoint[] {
  const byWeek = new Map(moves.map((move) => [move.week, move]));
  const points: SeriesPoint[] = [];
  let total = amountOf(opening);
  for (let week = opening.week + 1; week <= throughWeek; week++) {
    const move = byWeek.get(week) ?? nothing;
    total = {
      numerator: total.numerator + move.numerator,
      denominator: total.denominator + move.denominator,
      units: total.units + move.units,
    };
    const shown = rule.accumulation === 'running' ? total : amountOf(move);
    points.push({ week, shown, total });
  }
  return points;
}

function amountOf({ numerator, denominator, units }: Amount): Amount {
  return { numerator, denominator, units };
}

/**
 * Whether there is anything to show: blank is not zero. A count needs a unit behind it; a rate needs a
 * denominator, which may stand (set by the province) before anyone reported: then the rate is a true 0 %.
 */
export function hasFigure(rule: IndicatorRule, amount: Amount): boolean {
  return rule.kind === 'count' ? amount.units > 0 : amount.denominator > 0;
}

/** What a target is set for: a rate of what happens in a week week by week; whatever adds up, by what it came to. */
export function judgedAmount(
  rule: IndicatorRule,
  { shown, total }: Pick<SeriesPoint, 'shown' | 'total'>,
): Amount {
  return rule.kind === 'count' ? total : shown;
}
