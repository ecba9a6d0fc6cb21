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
  const edits = file.edits.filter(isEdit).map((edit) => ({ ...edit, userId }));
  return edits.length === file.edits.length ? { ok: true, edits } : { ok: false, fault: 'not_a_queue' };
}

function parsed(text: string): Partial<OutboxFile> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Partial<OutboxFile>) : null;
  } catch {
    return null;
  }
}

/** Has this the shape of an edit, as far as pages rely on it? */
function isEdit(value: unknown): value is WaitingEdit {
  const edit = value as WaitingEdit;
  const texts = [edit?.id, edit?.plan, edit?.unit, edit?.week, edit?.indicator, edit?.typedAt];
  return (
    texts.every((one) => typeof one === 'string') &&
    typeof edit.entry === 'object' &&
    edit.entry !== null &&
    typeof edit.before?.figure?.is === 'string' &&
    (edit.cell === null || typeof edit.cell?.figure?.is === 'string') &&
    (edit.trouble === null || typeof edit.trouble?.is === 'string')
  );
}
