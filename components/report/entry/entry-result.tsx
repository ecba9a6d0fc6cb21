import { formatRate } from '@/lib/domain/progress/rate';
import type { Entry } from '@/lib/domain/report/entry';
import { formatCount, formatCountChange } from '@/lib/domain/report/number';
import type { FormIndicator } from './entry-form';
import { figureIn } from './typed';

/** What the figure comes to: change since the last one, and for a rate its fraction and itself, cut. */
export function EntryResult({ indicator, typed }: { indicator: FormIndicator; typed: Entry }) {
  const { rule, baseline, previous, code } = indicator;
  const figure = figureIn(rule, typed);
  const numerator = figure.is === 'given' ? figure.numerator : undefined;
  const before = previous?.figure.is === 'given' ? previous.figure.numerator : undefined;
  const denominator =
    rule.denominatorBy === 'province'
      ? (baseline ?? undefined)
      : figure.is === 'given'
        ? figure.denominator
        : undefined;
  const change = numerator === undefined || before === undefined ? null : numerator - before;
  return (
    <output className="entry-result" htmlFor={`${code}.numerator ${code}.denominator`}>
      {rule.kind !== 'yes_no' && change !== null && (
        <span>{change === 0 ? 'không đổi' : formatCountChange(change)}</span>
      )}
      {rule.kind === 'rate' && numerator !== undefined && denominator !== undefined && (
        <>
          <span>
            {formatCount(numerator)}/{formatCount(denominator)}
          </span>
          <strong>{formatRate(numerator, denominator)}</strong>
        </>
      )}
    </output>
  );
}
