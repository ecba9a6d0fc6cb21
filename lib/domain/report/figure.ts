/**
 * What a unit says of one indicator in one week. Blank is not zero, and neither is "không áp dụng".
 * A part that was not given is absent: such a figure is kept, but a pair counts only whole.
 */
export type Figure =
  | { is: 'blank' }
  | { is: 'not_applicable' }
  | { is: 'given'; numerator?: number; denominator?: number };

/** A value as the database keeps it. A blank has no row, or one with nothing but a note. */
export interface StoredFigure {
  numerator: number | null;
  denominator: number | null;
  notApplicable: boolean;
}

export function figureOf(stored: StoredFigure | null | undefined): Figure {
  if (stored?.notApplicable) return { is: 'not_applicable' };
  if (!stored || (stored.numerator === null && stored.denominator === null)) return { is: 'blank' };
  return {
    is: 'given',
    ...(stored.numerator !== null && { numerator: stored.numerator }),
    ...(stored.denominator !== null && { denominator: stored.denominator }),
  };
}

/** What the database keeps of a figure; a blank is nothing in all parts. */
export function storedOf(figure: Figure): StoredFigure {
  const { numerator = null, denominator = null } = figure.is === 'given' ? figure : {};
  return { numerator, denominator, notApplicable: figure.is === 'not_applicable' };
}
