import type { IndicatorRule } from '../plan/indicator';
import { blankCell, type Cell, sameCell, sameFigure } from './cell';
import type { Figure } from './figure';
import { holdsIdentityNumber, noteMax } from './note';
import { countMax, parseCount } from './number';
import { answerOf } from './paste';

/*
 * What a filled-in spreadsheet says, and what it would change. Pure: reading the file gives cells by address, the
 * rules here make figures and faults of them.
 */

/** The columns that are filled in. */
export const sheetParts = ['numerator', 'denominator', 'notApplicable', 'reason'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** What stands in one cell of a spreadsheet. */
export type SheetCell =
  | { is: 'empty' }
  | { is: 'number'; number: number }
  | { is: 'text'; text: string }
  | { is: 'formula' | 'date' | 'boolean' | 'error' | 'merged' };

/** A row of the sheet that carries the code of a unit and an indicator. */
export interface SheetRow {
  unit: string;
  indicator: string;
  /** The indicator's name as the row shows it, and the address it stands at. */
  label: string;
  labelAt: string;
  cells: Record<SheetPart, { at: string; cell: SheetCell }>;
}

/** A filled-in sheet, recognised by its hidden codes. */
export interface FilledSheet {
  rows: SheetRow[];
  /** Addresses of cells filled in on rows without a code, in the columns to fill in. */
  strays: string[];
  /** What the template held when it was downloaded, by `rowKey`. */
  before: ReadonlyMap<string, Cell>;
}

/** What a sheet is compared with: every line that its template has. */
export interface SheetLine {
  unit: string;
  indicator: string;
  label: string;
  rule: IndicatorRule;
  baseline: number | null;
  kept: Cell;
}

export type SheetFaultCode =
  | 'formula'
  | 'date'
  | 'date_text'
  | 'boolean'
  | 'error'
  | 'merged'
  | 'decimal'
  | 'decimal_text'
  | 'mixed_marks'
  | 'not_a_number'
  | 'comma_decimal'
  | 'negative'
  | 'too_large'
  | 'dot_group'
  | 'answer_unreadable'
  | 'mark_unreadable'
  | 'mark_and_number'
  | 'denominator_given'
  | 'reason_too_long'
  | 'reason_has_identity_number'
  | 'row_moved'
  | 'row_doubled'
  | 'row_unknown'
  | 'row_missing'
  | 'stray';

/** What is wrong, in which cell ('E12'); `at` is null for what is not there at all. */
export interface SheetFault {
  at: string | null;
  code: SheetFaultCode;
  /** What stands in the cell, cut short; for a missing row, its name. */
  text: string;
  unit: string | null;
}

export interface SheetChange {
  unit: string;
  indicator: string;
  at: string;
  kept: Cell;
  after: Cell;
  /** Somebody changed the same thing to something else since the template was downloaded. */
  isContested: boolean;
}

export interface JudgedSheet {
  changes: SheetChange[];
  faults: SheetFault[];
  /** Lines that the sheet leaves blank while something is kept: they stay. */
  left: number;
}

export function rowKey({ unit, indicator }: { unit: string; indicator: string }): string {
  return `${unit}/${indicator}`;
}

/** What a sheet would change, and everything that is wrong in it. Blank cells change nothing. */
export function judgeSheet(lines: readonly SheetLine[], sheet: FilledSheet): JudgedSheet {
  const expected = new Map(lines.map((line) => [rowKey(line), line]));
  const judged: JudgedSheet = { changes: [], faults: [], left: 0 };
  const seen = new Set<string>();
  for (const row of sheet.rows) {
    const key = rowKey(row);
    const line = expected.get(key);
    const fault = rowFault(row, line, seen.has(key));
    seen.add(key);
    if (fault || !line) judged.faults.push(faultAt(row.labelAt, fault ?? 'row_unknown', row.label, row.unit));
    else judgeRow(line, row, sheet.before.get(key) ?? blankCell, judged);
  }
  for (const at of sheet.strays) judged.faults.push(faultAt(at, 'stray', '', null));
  for (const line of lines) {
    if (!seen.has(rowKey(line))) judged.faults.push(faultAt(null, 'row_missing', line.label, line.unit));
  }
  return judged;
}

function rowFault(row: SheetRow, line: SheetLine | undefined, isDouble: boolean): SheetFaultCode | null {
  if (!line) return 'row_unknown';
  if (isDouble) return 'row_doubled';
  return plain(row.label) === plain(line.label) ? null : 'row_moved';
}

function judgeRow(line: SheetLine, row: SheetRow, printed: Cell, judged: JudgedSheet): void {
  const { said, faults } = readRow(line, row, printed);
  const before = asKept(line.rule, printed);
  judged.faults.push(...faults);
  if (faults.length > 0) return;
  const after = fill(line.kept, said, before);
  if (sameCell(after, line.kept)) {
    if (isBlank(said) && !sameCell(line.kept, blankCell)) judged.left++;
    return;
  }
  judged.changes.push({
    unit: line.unit,
    indicator: line.indicator,
    at: row.cells[changedPart(line.kept, after)].at,
    kept: line.kept,
    after,
    isContested: overwrites(line.kept, before, after),
  });
}

/** A cell as it was printed, without the province's denominator, which is shown but not kept with the figure. */
function asKept(rule: IndicatorRule, printed: Cell): Cell {
  if (printed.figure.is !== 'given' || rule.denominatorBy === 'reporter') return printed;
  const { numerator } = printed.figure;
  return { ...printed, figure: numerator === undefined ? { is: 'blank' } : { is: 'given', numerator } };
}

/** What a row says; null: blank. */
interface Said {
  numerator: number | null;
  denominator: number | null;
  notApplicable: boolean;
  reason: string;
}

/** Reads the cells of one row; every fault names its cell. */
export function readRow(
  { rule, baseline }: Pick<SheetLine, 'rule' | 'baseline'>,
  { unit, cells }: Pick<SheetRow, 'unit' | 'cells'>,
  before: Cell = blankCell,
): { said: Said; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const blame = (part: SheetPart, code: SheetFaultCode) =>
    faults.push(faultAt(cells[part].at, code, textOf(cells[part].cell), unit));
  const take = <T>(part: SheetPart, read: Read<T>, otherwise: T): T => {
    if (read.ok) return read.value;
    blame(part, read.code);
    return otherwise;
  };
  const numerator =
    rule.kind === 'yes_no'
      ? take('numerator', readAnswer(cells.numerator.cell), null)
      : take('numerator', readCount(cells.numerator.cell), null);
  const notApplicable = take('notApplicable', readMark(cells.notApplicable.cell), false);
  const reason = take('reason', readNote(cells.reason.cell), '');
  let denominator = take('denominator', readCount(cells.denominator.cell), null);
  if (rule.denominatorBy !== 'reporter') {
    // The province's own denominator is printed there to be read; it may have changed since.
    const printed = before.figure.is === 'given' ? before.figure.denominator : undefined;
    if (denominator !== null && denominator !== baseline && denominator !== printed)
      blame('denominator', 'denominator_given');
    denominator = null;
  }
  if (notApplicable && (numerator !== null || denominator !== null))
    blame('notApplicable', 'mark_and_number');
  return { said: { numerator, denominator, notApplicable, reason }, faults };
}

type Read<T> = { ok: true; value: T } | { ok: false; code: SheetFaultCode };

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (code: SheetFaultCode): Read<never> => ({ ok: false, code });

/** A whole number. What could be read in two ways is refused, not guessed. */
export function readCount(cell: SheetCell): Read<number | null> {
  if (cell.is === 'empty') return good(null);
  if (cell.is === 'number') {
    if (!Number.isFinite(cell.number)) return bad('not_a_number');
    if (cell.number < 0) return bad('negative');
    if (cell.number > countMax) return bad('too_large');
    return Number.isInteger(cell.number) ? good(cell.number) : bad('decimal');
  }
  if (cell.is !== 'text') return bad(cell.is);
  const typed = plain(cell.text).normalize('NFKC').replace(/\s+/g, '');
  if (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(typed) && !/^\d{1,3}(\.\d{3})+$/.test(typed))
    return bad('date_text');
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(typed)) return bad('decimal_text');
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(typed)) return bad('mixed_marks');
  const parsed = parseCount(typed);
  return parsed.ok ? good(parsed.count) : bad(parsed.fault);
}

function readAnswer(cell: SheetCell): Read<number | null> {
  if (cell.is === 'empty') return good(null);
  if (cell.is !== 'text' && cell.is !== 'number')
    return bad(cell.is === 'boolean' ? 'answer_unreadable' : cell.is);
  const typed = plain(textOf(cell));
  if (typed === '') return good(null);
  const answer = answerOf(typed);
  return answer ? good(answer === 'yes' ? 1 : 0) : bad('answer_unreadable');
}

function readMark(cell: SheetCell): Read<boolean> {
  if (cell.is === 'empty') return good(false);
  if (cell.is !== 'text')
    return bad(cell.is === 'number' || cell.is === 'boolean' ? 'mark_unreadable' : cell.is);
  const typed = plain(cell.text).toLocaleLowerCase('vi');
  if (typed === '') return good(false);
  return ['x', '×', '✓', '✔'].includes(typed) ? good(true) : bad('mark_unreadable');
}

function readNote(cell: SheetCell): Read<string> {
  if (cell.is === 'empty') return good('');
  if (cell.is !== 'text' && cell.is !== 'number') return bad(cell.is);
  const note = cell.is === 'number' ? String(cell.number) : cell.text.normalize('NFC').trim();
  if (holdsIdentityNumber(note)) return bad('reason_has_identity_number');
  return note.length > noteMax ? bad('reason_too_long') : good(note);
}

/**
 * What a line holds once a sheet was filled in over it: what was typed since the download, over what is kept now.
 * A cell left as it was downloaded, or blank, changes nothing: what somebody else typed meanwhile stays.
 */
function fill(kept: Cell, said: Said, before: Cell): Cell {
  return {
    figure: fillFigure(kept.figure, said, before.figure),
    reason: said.reason !== '' && said.reason !== before.reason ? said.reason : kept.reason,
  };
}

function fillFigure(kept: Figure, said: Said, before: Figure): Figure {
  if (said.notApplicable) return before.is === 'not_applicable' ? kept : { is: 'not_applicable' };
  const part = (name: 'numerator' | 'denominator'): { value: number | undefined; isTyped: boolean } => {
    const had = before.is === 'given' ? before[name] : undefined;
    const has = kept.is === 'given' ? kept[name] : undefined;
    const isTyped = said[name] !== null && said[name] !== had;
    return { value: isTyped ? (said[name] ?? undefined) : (has ?? said[name] ?? undefined), isTyped };
  };
  const [numerator, denominator] = [part('numerator'), part('denominator')];
  if (!numerator.isTyped && !denominator.isTyped) return kept;
  return {
    is: 'given',
    ...(numerator.value !== undefined && { numerator: numerator.value }),
    ...(denominator.value !== undefined && { denominator: denominator.value }),
  };
}

/** Would a change put out something that somebody else typed since the download? */
function overwrites(kept: Cell, before: Cell, after: Cell): boolean {
  const isFigureLost = !sameFigure(kept.figure, before.figure) && !sameFigure(kept.figure, after.figure);
  return isFigureLost || (kept.reason !== before.reason && kept.reason !== after.reason);
}

/** The column in which a change is seen first. */
function changedPart({ figure: from }: Cell, { figure: to }: Cell): SheetPart {
  if (sameFigure(from, to)) return 'reason';
  if (to.is !== 'given') return 'notApplicable';
  return from.is === 'given' && from.numerator === to.numerator ? 'denominator' : 'numerator';
}

function isBlank(said: Said): boolean {
  return said.numerator === null && said.denominator === null && !said.notApplicable;
}

function faultAt(at: string | null, code: SheetFaultCode, text: string, unit: string | null): SheetFault {
  return { at, code, text: text.length > 60 ? `${text.slice(0, 60)}…` : text, unit };
}

function textOf(cell: SheetCell): string {
  if (cell.is === 'number') return String(cell.number);
  return cell.is === 'text' ? cell.text : '';
}

/** Letters composed (Macs write "ệ" as three signs), spaces of every kind one space. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
