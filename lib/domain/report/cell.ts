import type { IndicatorRule } from '../plan/indicator';
import { type Entry, readEntry } from './entry';
import type { Figure } from './figure';
import { formatCount } from './number';

/** What a report says of one indicator: the figure, and the note beside it. */
export interface Cell {
  figure: Figure;
  reason: string;
}

export const blankCell: Cell = { figure: { is: 'blank' }, reason: '' };

export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.is !== 'given' || b.is !== 'given') return a.is === b.is;
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function sameCell(a: Cell, b: Cell): boolean {
  return sameFigure(a.figure, b.figure) && a.reason === b.reason;
}

/** The cell that an entry comes to; null while it cannot be read. */
export function cellOf(rule: IndicatorRule, entry: Entry): Cell | null {
  const { figure, reason, faults } = readEntry(rule, entry);
  return faults.length > 0 ? null : { figure, reason };
}

/** A cell as it stands in the fields: every part, so that it replaces another whole. */
export function entryOf(rule: IndicatorRule, { figure, reason }: Cell): Required<Entry> {
  const { numerator, denominator } = figure.is === 'given' ? figure : {};
  const isAnswer = rule.kind === 'yes_no';
  return {
    numerator: numerator === undefined || isAnswer ? '' : formatCount(numerator),
    denominator:
      denominator === undefined || rule.denominatorBy !== 'reporter' ? '' : formatCount(denominator),
    answer: !isAnswer || numerator === undefined ? '' : numerator === 1 ? 'yes' : 'no',
    notApplicable: figure.is === 'not_applicable',
    reason,
  };
}

/**
 * Brings together what a person changed with what is kept now. Figure and note are two things: whoever changed
 * one does not undo the other. Null when both changed the same thing to something different: then a person decides.
 * @param before what the person had before them when they typed.
 */
export function mergeCell(before: Cell, mine: Cell, kept: Cell): Cell | null {
  const figure = mergePart(before.figure, mine.figure, kept.figure, sameFigure);
  const reason = mergePart(before.reason, mine.reason, kept.reason, (a, b) => a === b);
  return figure === null || reason === null ? null : { figure, reason };
}

function mergePart<T>(before: T, mine: T, kept: T, same: (a: T, b: T) => boolean): T | null {
  if (same(mine, kept) || same(mine, before)) return kept;
  return same(kept, before) ? mine : null;
}
