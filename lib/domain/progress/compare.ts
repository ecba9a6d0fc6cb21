import type { IndicatorRule } from '../plan/indicator';
import { type Said, shownValue } from './ranking';
import type { Standing } from './standing';

/** What one side says of an indicator; its plan may not have the indicator at all. */
export type SideSaid = Said | { is: 'not_in_plan' };

/** Why a side has no figure: blank is not zero, and neither is "không áp dụng". */
export type Missing = Exclude<SideSaid['is'], 'figure'>;

/**
 * A less B: tenths of a percentage point of the rates as they are shown (cut), or cases. A missing figure is never
 * taken for 0: then there is no difference, and each side says why it has none (null: it has one).
 */
export type Difference =
  | { is: 'points' | 'cases'; by: number }
  | { is: 'none'; a: Missing | null; b: Missing | null };

export function differenceOf(rule: IndicatorRule, a: SideSaid, b: SideSaid): Difference {
  const [valueA, valueB] = [valueOf(rule, a), valueOf(rule, b)];
  if (valueA === null || valueB === null) return { is: 'none', a: missingOf(rule, a), b: missingOf(rule, b) };
  return { is: rule.kind === 'count' ? 'cases' : 'points', by: valueA - valueB };
}

function valueOf(rule: IndicatorRule, said: SideSaid): number | null {
  return said.is === 'not_in_plan' ? null : shownValue(rule, said);
}

/** A rate over nothing says as little as a blank. */
function missingOf(rule: IndicatorRule, said: SideSaid): Missing | null {
  if (said.is !== 'figure') return said.is;
  return valueOf(rule, said) === null ? 'nothing' : null;
}

/** What must be known to read two figures side by side. */
export interface SideTerms {
  denominatorBy: IndicatorRule['denominatorBy'];
  /** The level of the units that report it. */
  reportedBy: 'province' | 'district' | 'commune';
}

/** In what the two sides are not counted alike. */
export type Caveat =
  | { is: 'denominator'; a: SideTerms['denominatorBy']; b: SideTerms['denominatorBy'] }
  | { is: 'level'; a: SideTerms['reportedBy']; b: SideTerms['reportedBy'] };

export function caveatsOf(a: SideTerms, b: SideTerms): Caveat[] {
  const caveats: Caveat[] = [];
  if (a.denominatorBy !== b.denominatorBy)
    caveats.push({ is: 'denominator', a: a.denominatorBy, b: b.denominatorBy });
  if (a.reportedBy !== b.reportedBy) caveats.push({ is: 'level', a: a.reportedBy, b: b.reportedBy });
  return caveats;
}

/** One indicator of a comparison. A standing is null where the side's plan does not have the indicator. */
export interface ComparedLine {
  code: string;
  name: string;
  shortName: string;
  measure: string;
  rule: IndicatorRule;
  groupNumber: number;
  groupName: string;
  a: { said: SideSaid; standing: Standing | null };
  b: { said: SideSaid; standing: Standing | null };
  difference: Difference;
  caveats: Caveat[];
  /** Counts what happens in a week, and on a side that week's reports are still coming: its figure is not final. */
  isOpen: boolean;
}

/** Both plans have the indicator. */
export function isShared({ a, b }: Pick<ComparedLine, 'a' | 'b'>): boolean {
  return a.said.is !== 'not_in_plan' && b.said.is !== 'not_in_plan';
}

interface Listed {
  code: string;
  groupNumber: number;
}

/** Indicators of both sides by code, each once: by group, in A's order, those of B alone last. None is dropped. */
export function pairByCode<T extends Listed>(
  a: readonly T[],
  b: readonly T[],
): { code: string; either: T; a: T | null; b: T | null }[] {
  const ofB = new Map(b.map((one) => [one.code, one]));
  const inA = new Set(a.map(({ code }) => code));
  const pairs = [
    ...a.map((one) => ({ code: one.code, either: one, a: one, b: ofB.get(one.code) ?? null })),
    ...b
      .filter(({ code }) => !inA.has(code))
      .map((one) => ({ code: one.code, either: one, a: null, b: one })),
  ];
  return pairs.sort((x, y) => x.either.groupNumber - y.either.groupNumber);
}
