import type { Amount } from './ledger';

/** Whether a unit's figure is the sum of those right below it. */
export interface SumCheck {
  /** What the unit's own books say. */
  own: Amount;
  /** Σ of the books of the units right below it. */
  sum: Amount;
  /** Units right below it, with a figure or not. */
  parts: number;
  agrees: boolean;
}

/**
 * Adds up the parts, numerators and denominators apart, and sets the sum beside the unit's own figure. The two are
 * read from different books, so a fault in either shows.
 * @param parts one amount for each unit right below; a unit without postings is nothing.
 */
export function checkSum(own: Amount, parts: readonly Amount[]): SumCheck {
  const sum = parts.reduce(
    (all, one) => ({
      numerator: all.numerator + one.numerator,
      denominator: all.denominator + one.denominator,
      units: all.units + one.units,
    }),
    { numerator: 0, denominator: 0, units: 0 },
  );
  const agrees =
    sum.numerator === own.numerator && sum.denominator === own.denominator && sum.units === own.units;
  return { own, sum, parts: parts.length, agrees };
}
