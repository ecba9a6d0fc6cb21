import { formatRate } from '@/lib/domain/progress/rate';
import { formatCount, formatCountChange } from '@/lib/domain/report/number';
import type { FormIndicator } from './entry-form';
import { figureIn, type Typed } from './typed';

/** What the figure comes to: change since the last one, and for a rate its fraction and the rate, cut. */
export function EntryFormResult({ indicator, typed }: { indicator: FormIndicator; typed: Typed }) {
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
      {rule.kind === 'rate' && (
        <span className="entry-rate">
          {numerator === undefined || !denominator ? '–' : formatRate(numerator, denominator)}
        </span>
      )}
      {rule.kind !== 'yes_no' && change !== null && (
        <span className="entry-change">{change === 0 ? 'như cũ' : formatCountChange(change)}</span>
      )}
      {rule.kind === 'rate' && (
        <span className="entry-fraction">
          {rule.denominatorBy === 'province'
            ? baseline === null
              ? 'tỉnh chưa giao mẫu số'
              : `trên ${formatCount(baseline)} ${indicator.denominatorLabel?.toLowerCase() ?? ''}`
            : numerator !== undefined && denominator !== undefined
              ? `${formatCount(numerator)}/${formatCount(denominator)}`
              : 'nhập đủ hai số để có tỷ lệ'}
        </span>
      )}
    </output>
  );
}
