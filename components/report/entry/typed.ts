import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { checkFigure, type Doubt } from '@/lib/domain/report/check';
import { type Entry, missingPart, readEntry } from '@/lib/domain/report/entry';
import type { Figure } from '@/lib/domain/report/figure';
import { formatCount, parseCount } from '@/lib/domain/report/number';

/** What was typed, by indicator code: raw texts, kept as they are until a command reads them. */
export type Entries = Record<string, Entry>;

/** The figure in the fields while one types; a text that is no number counts as not there yet. */
export function figureIn(rule: IndicatorRule, typed: Entry): Figure {
  return readEntry(rule, typed).figure;
}

/** Every part that the reporter is asked for is there, or the indicator does not apply. */
export function isFilled(rule: IndicatorRule, typed: Entry): boolean {
  const figure = figureIn(rule, typed);
  return figure.is !== 'blank' && missingPart(rule, figure) === null;
}

/** What a person typed, as it is shown when leaving the field: '30480' → '30.480'. Anything else stays. */
export function tidied(text: string): string {
  const parsed = parseCount(text);
  return parsed.ok && parsed.count !== null ? formatCount(parsed.count) : text;
}

/** The doubts about what is in the fields, each with its params as the command would name them. */
export function doubtsIn(
  indicator: {
    rule: IndicatorRule;
    baseline: number | null;
    previous: { figure: Figure } | null;
  },
  typed: Entry,
  thresholds: Thresholds,
): Doubt[] {
  return checkFigure({
    rule: indicator.rule,
    figure: figureIn(indicator.rule, typed),
    previous: indicator.previous?.figure ?? { is: 'blank' },
    baseline: indicator.baseline,
    ...thresholds,
  });
}

/** The plan's settings for the checks that need no history. */
export interface Thresholds {
  swingPoints: number;
  denominatorPercent: number;
}
