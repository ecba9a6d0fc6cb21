import type { IndicatorRule } from '../plan/indicator';
import type { Figure } from './figure';

/**
 * A doubt about a figure: it may be right, so it warns, explains, and asks for a note, but never blocks. Practice of
 * weekly Đề án 06 reporting; the formulas stand in docs/checks.md.
 */
export type Doubt =
  | { code: 'above'; numerator: number; denominator: number }
  | { code: 'fall'; previous: number; by: number }
  /** points: how far the rate moved, in tenths of a percentage point. */
  | { code: 'swing'; points: number; limit: number }
  | { code: 'denominator'; denominator: number; baseline: number; limit: number }
  | { code: 'frozen'; weeks: number; by: number }
  /** How much it moved in the week, and how much it usually moves. */
  | { code: 'own_outlier'; change: number; weeks: number; usual: number }
  /** Both in tenths: of a percentage point for rates, of a per cent of growth for counts. */
  | { code: 'peer_outlier'; of: 'points' | 'growth'; change: number; weeks: number; usual: number };

export interface Doubted {
  rule: IndicatorRule;
  figure: Figure;
  /** The figure in force before this week; blank when there is none. */
  previous: Figure;
  /** The province's denominator: the one that counts where it sets it, a yardstick where the unit reports its own. */
  baseline: number | null;
  /** Percentage points a rate may move in a week: the plan's setting. */
  swingPoints: number;
  /** Per cent by which a reported denominator may differ from the province's: the plan's setting. */
  denominatorPercent: number;
}

/**
 * The doubts about one figure that need no history, in the order in which a person should hear them. The form asks
 * this at every key, so it stays small; check-history.ts and check-peers.ts hold the others.
 */
export function checkFigure(doubted: Doubted): Doubt[] {
  const { rule, figure, previous, baseline, swingPoints } = doubted;
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
  const off = denominatorOff(doubted);
  return off ? [...doubts, off] : doubts;
}

/** |denominator − baseline| × 100 > limit × baseline, in whole numbers. */
function denominatorOff({ rule, figure, baseline, denominatorPercent: limit }: Doubted): Doubt | null {
  if (rule.kind !== 'rate' || rule.denominatorBy !== 'reporter' || baseline === null) return null;
  const denominator = figure.is === 'given' ? figure.denominator : undefined;
  if (denominator === undefined || Math.abs(denominator - baseline) * 100 <= limit * baseline) return null;
  return { code: 'denominator', denominator, baseline, limit };
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
