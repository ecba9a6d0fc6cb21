import type { IndicatorRule } from '../plan/indicator';

/** Beside the unit itself: six lines are as many as one can tell apart. */
export const drawnMost = 5;
/** Who is behind: so many of the lowest are drawn before anybody chose. */
export const drawnUnasked = 3;

interface Candidate {
  code: string;
  /** Null: it has no figure. */
  place: number | null;
}

/**
 * The units whose trends are drawn beside a unit's own. Asked for: those, in the order of the ranking, as many as may
 * be. Not asked for: the lowest; of counts none, for who has least is mostly who is smallest.
 * @param ranked worst first. @param asked codes, undefined when nobody chose.
 * @returns leftOut: asked for and known, but one too many.
 */
export function drawnUnits<U extends Candidate>(
  rule: IndicatorRule,
  ranked: readonly U[],
  asked: readonly string[] | undefined,
): { drawn: U[]; leftOut: number } {
  if (asked === undefined) {
    const lowest = ranked.filter(({ place }) => place !== null && place > 1).slice(0, drawnUnasked);
    return { drawn: rule.kind === 'count' ? [] : lowest, leftOut: 0 };
  }
  const wanted = ranked.filter(({ code }) => asked.includes(code));
  return { drawn: wanted.slice(0, drawnMost), leftOut: Math.max(0, wanted.length - drawnMost) };
}

/** A count of the whole would press the lines of its parts to the ground: it is drawn alone. */
export function isOwnDrawn(rule: IndicatorRule, others: number): boolean {
  return rule.kind !== 'count' || others === 0;
}
