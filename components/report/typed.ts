import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { checkFigure, type Doubt } from '@/lib/domain/report/check';
import type { Figure } from '@/lib/domain/report/figure';
import { formatCount, parseCount } from '@/lib/domain/report/number';

/** One indicator as a person typed it: raw texts, kept as they are until a command reads them. */
export interface Typed {
  numerator?: string;
  denominator?: string;
  answer?: 'yes' | 'no' | '';
  notApplicable?: boolean;
  reason?: string;
}
/** By indicator code. */
export type Entries = Record<string, Typed>;

/** What stands in the fields of a figure that is kept already. */
export function typedOf(rule: IndicatorRule, figure: Figure, reason: string): Typed {
  if (figure.is === 'not_applicable') return { notApplicable: true, reason };
  if (figure.is === 'blank') return { reason };
  if (rule.kind === 'yes_no') return { answer: figure.numerator === 1 ? 'yes' : 'no', reason };
  return {
    numerator: figure.numerator === undefined ? '' : formatCount(figure.numerator),
    denominator:
      figure.denominator === undefined || rule.denominatorBy !== 'reporter'
        ? ''
        : formatCount(figure.denominator),
    reason,
  };
}

/** The figure in the fields while one types; a text that is no number counts as not there yet. */
export function figureIn(rule: IndicatorRule, typed: Typed): Figure {
  if (typed.notApplicable) return { is: 'not_applicable' };
  if (rule.kind === 'yes_no') {
    return typed.answer ? { is: 'given', numerator: typed.answer === 'yes' ? 1 : 0 } : { is: 'blank' };
  }
  const numerator = countIn(typed.numerator);
  const denominator = rule.denominatorBy === 'reporter' ? countIn(typed.denominator) : undefined;
  if (numerator === undefined && denominator === undefined) return { is: 'blank' };
  return { is: 'given', numerator, denominator };
}

/** Every part that the reporter is asked for is there, or the indicator does not apply. */
export function isFilled(rule: IndicatorRule, typed: Typed): boolean {
  const figure = figureIn(rule, typed);
  if (figure.is !== 'given') return figure.is === 'not_applicable';
  return (
    figure.numerator !== undefined && (rule.denominatorBy !== 'reporter' || figure.denominator !== undefined)
  );
}

/** What a person typed, as it is shown when leaving the field: '30480' → '30.480'. Anything else stays. */
export function tidied(text: string): string {
  const count = countIn(text);
  return count === undefined ? text : formatCount(count);
}

/** The doubts about what is in the fields, each with its params as the command would name them. */
export function doubtsIn(
  indicator: {
    rule: IndicatorRule;
    baseline: number | null;
    previous: { figure: Figure } | null;
  },
  typed: Typed,
  swingPoints: number,
): Doubt[] {
  return checkFigure({
    rule: indicator.rule,
    figure: figureIn(indicator.rule, typed),
    previous: indicator.previous?.figure ?? { is: 'blank' },
    baseline: indicator.baseline,
    swingPoints,
  });
}

function countIn(text: string | undefined): number | undefined {
  const parsed = parseCount(text ?? '');
  return parsed.ok && parsed.count !== null ? parsed.count : undefined;
}
