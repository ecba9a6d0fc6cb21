import type { IndicatorRule } from '../plan/indicator';
import { cutRate } from '../progress/rate';
import type { Doubt } from './check';
import { isOutlier } from './check-history';
import { median } from './median';

/** A figure with its denominator in force (null: none) at the end of a week. */
export interface Pair {
  numerator: number;
  denominator: number | null;
}

/** Below half a percentage point (or half a per cent of growth) a difference from others means nothing. */
const floorTenths = 5;

/**
 * How a unit moved a week, in tenths: percentage points of its rate, or per cent of growth of its count.
 * Null when it cannot be said.
 * @param weeks from the figure before to this one: who skipped reports is measured as those who did not.
 */
export function changeOf(rule: IndicatorRule, now: Pair, before: Pair, weeks: number): number | null {
  if (rule.accumulation === 'weekly' || rule.kind === 'yes_no') return null;
  if (rule.kind === 'rate') {
    const [rateNow, rateBefore] = [now, before].map(({ numerator, denominator }) =>
      denominator === null ? null : cutRate(numerator, denominator),
    );
    return rateNow == null || rateBefore == null ? null : Math.trunc((rateNow - rateBefore) / weeks);
  }
  if (before.numerator <= 0) return null;
  return Math.trunc(((now.numerator - before.numerator) * 1000) / (before.numerator * weeks));
}

/** What one case more or less moves, in the tenths of `changeOf`: small units jump by single cases. */
export function oneCaseOf(rule: IndicatorRule, before: Pair): number {
  const whole = rule.kind === 'rate' ? (before.denominator ?? 0) : before.numerator;
  return whole > 0 ? 1000 / whole : 0;
}

/**
 * Doubts a change that lies further from the peers' median change than `times` × their spread; the spread counts as
 * at least half a point, and as at least one case.
 */
export function checkPeers(
  rule: IndicatorRule,
  { change, weeks }: { change: number; weeks: number },
  peers: readonly number[],
  times: number,
  oneCase: number,
): Doubt[] {
  if (!isOutlier(change, peers, times, Math.max(floorTenths, oneCase))) return [];
  const of = rule.kind === 'rate' ? ('points' as const) : ('growth' as const);
  return [{ code: 'peer_outlier', of, change, weeks, usual: Math.round(median(peers)) }];
}
