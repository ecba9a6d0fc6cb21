import type { IndicatorRule } from '../plan/indicator';
import type { Entry } from './entry';

/** Where a block of cells is pasted: the row (indicator) and the part of the field that has the cursor. */
export interface PasteAt {
  row: number;
  part: 'numerator' | 'denominator' | 'answer';
}

export interface PastedBlock {
  /** By row of the form. */
  entries: Map<number, Entry>;
  /** Rows of the block below the form's last row. */
  left: number;
}

/** Is this text more than one cell? */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ''));
}

/**
 * Lays a block of cells, as spreadsheets copy it (rows by line, cells by tab), over the form: a row of the block is
 * an indicator, its first cell the part with the cursor, its second the part after it. A leading column of words
 * (the indicators' names) is left out. Empty cells change nothing.
 */
export function pasteBlock(rules: readonly IndicatorRule[], at: PasteAt, text: string): PastedBlock {
  const rows = withoutNames(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t').map((cell) => cell.normalize('NFC').trim())),
  );
  const entries = new Map<number, Entry>();
  let left = 0;
  for (const [index, cells] of rows.entries()) {
    const rule = rules[at.row + index];
    if (!rule) {
      left++;
      continue;
    }
    const entry = entryFrom(rule, at.part, cells);
    if (Object.keys(entry).length > 0) entries.set(at.row + index, entry);
  }
  return { entries, left };
}

function withoutNames(rows: string[][]): string[][] {
  const firsts = rows.map(([first]) => first ?? '').filter(Boolean);
  const areNames =
    rows.some((cells) => cells.length > 1) &&
    firsts.length > 0 &&
    firsts.every((cell) => !/\d/.test(cell) && !answerOf(cell));
  return areNames ? rows.map((cells) => cells.slice(1)) : rows;
}

function entryFrom(rule: IndicatorRule, part: PasteAt['part'], [first, second]: string[]): Entry {
  if (rule.kind === 'yes_no') {
    const answer = answerOf(first ?? '');
    return answer ? { answer, notApplicable: false } : {};
  }
  if (rule.denominatorBy !== 'reporter') return first ? { numerator: first, notApplicable: false } : {};
  const [numerator, denominator] = part === 'denominator' ? [undefined, first] : [first, second];
  return {
    ...(numerator && { numerator, notApplicable: false }),
    ...(denominator && { denominator, notApplicable: false }),
  };
}

/** A yes or no as people write it in a cell. */
export function answerOf(text: string): 'yes' | 'no' | undefined {
  const word = text.toLocaleLowerCase('vi');
  if (['có', 'x', '1', 'yes'].includes(word)) return 'yes';
  return ['chưa', 'không', '0', 'no'].includes(word) ? 'no' : undefined;
}
