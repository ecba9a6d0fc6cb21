import type { IndicatorRule } from '../plan/indicator';
import type { Figure } from './figure';

/**
 * A doubt about a figure: it may be right, and then asks for a reason. Practice of weekly Đề án 06 reporting
 * (domain.md §2.3): numerator above denominator, a running total that falls, a rate that jumps.
 */
export type Doubt =
  | { code: 'above'; numerator: number; denominator: number }
  | { code: 'fall'; previous: number; by: number }
  /** points: how far the rate moved, in tenths of a percentage point. */
  | { code: 'swing'; points: number; limit: number };

export interface Doubted {
  rule: IndicatorRule;
  figure: Figure;
  /** The figure in force before this week; blank when there is none. */
  previous: Figure;
  /** The province's denominator, where it sets it. */
  baseline: number | null;
  /** Percentage points a rate may move in a week without a reason: the plan's setting. */
  swingPoints: number;
}

/** The doubts about one figure, in the order in which a person should hear them. */
export function checkFigure({ rule, figure, previous, baseline, swingPoints }: Doubted): Doubt[] {
  const now = parts(rule, figure, baseline);
  if (now.numerator === undefined) return [];
  const before = parts(rule, previous, baseline);
  const doubts: Doubt[] = [];
  if (now.denominator !== undefined && now.numerator > now.denominator) {
    doubts.push({ code: 'above', numerator: now.numerator, denominator: now.denominator });
  }
  if (
    rule.accumulation === 'running' &&
    rule.direction === 'higher_is_better' &&
    before.numerator !== undefined
  ) {
    const by = before.numerator - now.numerator;
    if (by > 0) doubts.push({ code: 'fall', previous: before.numerator, by });
  }
  const points = swing(now, before);
  if (rule.kind === 'rate' && points !== null && points > swingPoints * 10) {
    doubts.push({ code: 'swing', points, limit: swingPoints });
  }
  return doubts;
}

interface Parts {
  numerator?: number;
  denominator?: number;
}

function parts(rule: IndicatorRule, figure: Figure, baseline: number | null): Parts {
  if (figure.is !== 'given') return {};
  const denominator = rule.denominatorBy === 'province' ? (baseline ?? undefined) : figure.denominator;
  return { numerator: figure.numerator, denominator };
}

/** How far the rate moved, in tenths of a percentage point; null when either rate is unknown. */
function swing(now: Parts, before: Parts): number | null {
  const tenths = [now, before].map(({ numerator, denominator }) =>
    numerator === undefined || !denominator ? null : Math.floor((numerator * 1000) / denominator),
  );
  const [a, b] = tenths;
  return a == null || b == null ? null : Math.abs(a - b);
}
