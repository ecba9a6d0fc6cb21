import type { Outbox, WaitingEdit } from '@/lib/domain/report/outbox';

const format = 'so06-hang-cho';

/** What a file of waiting figures says; the ledger checks every figure anew when it is sent. */
interface OutboxFile {
  format: typeof format;
  version: 1;
  userId: number;
  account: string;
  savedAt: string;
  edits: WaitingEdit[];
}

export type FileFault = 'not_a_queue' | 'other_account';

/** The text of a file that carries an account's waiting figures to another device. */
export function fileOf(outbox: Outbox, userId: number, account: string, now: Date): string {
  const file: OutboxFile = {
    format,
    version: 1,
    userId,
    account,
    savedAt: now.toISOString(),
    edits: outbox.edits,
  };
  return JSON.stringify(file, null, 1);
}

/** The waiting figures in a file; only the account that typed them gets them back. */
export function readFile(
  text: string,
  userId: number,
): { ok: true; edits: WaitingEdit[] } | { ok: false; fault: FileFault; account?: string } {
  const file = parsed(text);
  if (file?.format !== format || file.version !== 1 || !Array.isArray(file.edits))
    return { ok: false, fault: 'not_a_queue' };
  if (file.userId !== userId) return { ok: false, fault: 'other_account', account: String(file.account) };
  const edits = file.edits.filter(isEdit).map((edit) => asWaiting(edit, userId));
  return edits.length === file.edits.length ? { ok: true, edits } : { ok: false, fault: 'not_a_queue' };
}

/** As it waits on this device: whatever trouble it had, the ledger is asked anew, with the same key. */
function asWaiting(edit: WaitingEdit, userId: number): WaitingEdit {
  const { id, plan, unit, week, indicator, before, entry, cell, typedAt, wasOffline } = edit;
  const said = { id, userId, plan, unit, week, indicator, before, entry, cell, typedAt, wasOffline };
  return { ...said, wasTried: true, trouble: null };
}

function parsed(text: string): Partial<OutboxFile> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Partial<OutboxFile>) : null;
  } catch {
    return null;
  }
}

const shapes = {
  id: (value: unknown) =>
    typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  text: (value: unknown) => typeof value === 'string' && value.length <= 2000,
  time: (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  flag: (value: unknown) => typeof value === 'boolean',
};

/** Has this the shape of an edit, as far as pages and the ledger rely on it? */
function isEdit(value: unknown): value is WaitingEdit {
  const edit = fieldsOf(value);
  return (
    shapes.id(edit.id) &&
    [edit.plan, edit.unit, edit.week, edit.indicator].every(shapes.text) &&
    shapes.time(edit.typedAt) &&
    shapes.flag(edit.wasOffline) &&
    isEntry(edit.entry) &&
    isCell(edit.before) &&
    (edit.cell === null || isCell(edit.cell))
  );
}

function isEntry(value: unknown): boolean {
  const { notApplicable = false, answer = '', ...texts } = fieldsOf(value);
  const isAnswer = answer === '' || answer === 'yes' || answer === 'no';
  return isObject(value) && shapes.flag(notApplicable) && isAnswer && Object.values(texts).every(shapes.text);
}

function isCell(value: unknown): boolean {
  const cell = fieldsOf(value);
  const { is, numerator = 0, denominator = 0 } = fieldsOf(cell.figure);
  const isFigure = is === 'blank' || is === 'not_applicable' || is === 'given';
  return isFigure && [numerator, denominator].every(Number.isSafeInteger) && shapes.text(cell.reason);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
