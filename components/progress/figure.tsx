import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { figureText, fractionText } from './words';

/** The figure, and its fraction in small ink below: the content of a table cell. */
export function Figure({
  rule,
  amount,
  href,
}: {
  rule: IndicatorRule;
  amount: Amount | null;
  /** Where the figure comes from. */
  href?: string;
}) {
  const text = figureText(rule, amount);
  const fraction = fractionText(rule, amount);
  return (
    <span>
      <span className="figure-main">{href && amount ? <a href={href}>{text}</a> : text}</span>
      {fraction && <span className="under">{fraction}</span>}
    </span>
  );
}
