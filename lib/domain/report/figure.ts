/**
 * What a unit says of one indicator in one week. Blank is not zero, and neither is "không áp dụng".
 * A part that was not given is absent: such a figure is kept, but a pair counts only whole.
 */
export type Figure =
  | { is: 'blank' }
  | { is: 'not_applicable' }
  | { is: 'given'; numerator?: number; denominator?: number };

/** A value as the database keeps it; no row is `null`. */
export interface StoredFigure {
  numerator: number | null;
  denominator: number | null;
  notApplicable: boolean;
}

export function figureOf(stored: StoredFigure | null | undefined): Figure {
  if (!stored) return { is: 'blank' };
  if (stored.notApplicable) return { is: 'not_applicable' };
  return {
    is: 'given',
    ...(stored.numerator !== null && { numerator: stored.numerator }),
    ...(stored.denominator !== null && { denominator: stored.denominator }),
  };
}

/** What the database keeps of a figure; null for blank: no row. */
export function storedOf(figure: Figure): StoredFigure | null {
  if (figure.is === 'blank') return null;
  if (figure.is === 'not_applicable') return { numerator: null, denominator: null, notApplicable: true };
  return {
    numerator: figure.numerator ?? null,
    denominator: figure.denominator ?? null,
    notApplicable: false,
  };
}
