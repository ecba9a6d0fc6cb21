import { cutRate, formatPointChange, formatRate } from '@/lib/domain/progress/rate';
import type { Figure } from '@/lib/domain/report/figure';
import { formatCount, formatCountChange } from '@/lib/domain/report/number';
import type { ReportedIndicator } from '@/lib/queries/report/read-indicators';
import { figureWords } from './words';

type Part = Pick<ReportedIndicator, 'rule' | 'baseline'> & { figure: Figure };

/** A rate with its fraction under it, a count, or the word for neither. */
export function FigureCell({ rule, figure, baseline }: Part) {
  const pair = pairOf({ rule, figure, baseline });
  if (rule.kind !== 'rate' || !pair) return <span>{figureWords(rule.kind, figure)}</span>;
  return (
    <span>
      <strong>{formatRate(pair.numerator, pair.denominator)}</strong>
      <span className="under">
        {formatCount(pair.numerator)}/{formatCount(pair.denominator)}
      </span>
    </span>
  );
}

/** How far a figure moved since the unit's last one, and its rate in percentage points. */
export function ChangeCell({
  indicator,
  weekOrdinal,
}: {
  indicator: ReportedIndicator;
  weekOrdinal: number;
}) {
  const { rule, typed, previous, baseline } = indicator;
  if (typed.figure.is !== 'given' || previous?.figure.is !== 'given' || rule.kind === 'yes_no')
    return <span>–</span>;
  const { numerator } = typed.figure;
  const before = previous.figure.numerator;
  if (numerator === undefined || before === undefined) return <span>–</span>;
  const now = rateOf({ rule, figure: typed.figure, baseline });
  const then = rateOf({ rule, figure: previous.figure, baseline });
  return (
    <span>
      {formatCountChange(numerator - before)}
      {rule.kind === 'rate' && now !== null && then !== null && (
        <span className="under">{formatPointChange(now - then)} điểm %</span>
      )}
      {previous.ordinal !== weekOrdinal - 1 && (
        <span className="under">so với tuần {previous.isoNumber}</span>
      )}
    </span>
  );
}

function pairOf({ rule, figure, baseline }: Part): { numerator: number; denominator: number } | null {
  if (figure.is !== 'given' || figure.numerator === undefined) return null;
  const denominator = rule.denominatorBy === 'province' ? baseline : figure.denominator;
  return denominator == null ? null : { numerator: figure.numerator, denominator };
}

function rateOf(part: Part): number | null {
  const pair = pairOf(part);
  return pair && cutRate(pair.numerator, pair.denominator);
}
