import { type Cell, sameCell } from './cell';
import type { Entry } from './entry';

/*
 * What was typed on a device and has not been answered by the ledger yet. Pure: the device keeps the list in its
 * own database and changes it by these functions alone, so that a tab may die between any two steps.
 */

/** A figure typed on this device, waiting. */
export interface WaitingEdit {
  /** Idempotency key: the same key is applied once, however often it is sent. */
  id: string;
  /** Account that typed it: nobody else's page shows or sends it. */
  userId: number;
  plan: string;
  unit: string;
  week: string;
  indicator: string;
  /** The cell that the person had before them. */
  before: Cell;
  /** What they typed, as typed. */
  entry: Entry;
  /** What it comes to; null while it cannot be read: then it stays on the device. */
  cell: Cell | null;
  /** ISO 8601, by the device's clock. */
  typedAt: string;
  wasOffline: boolean;
  /** It was sent at least once; whether it arrived is not known until an answer comes. */
  wasTried: boolean;
  trouble: Trouble | null;
}

/** Why an edit cannot go on by itself. */
export type Trouble =
  | { is: 'conflict'; kept: KeptCell }
  | { is: 'refused'; problems: { field: string; code: string; params?: Record<string, string | number> }[] };

/** What the ledger holds in a cell, and who typed it when (ISO 8601). */
export interface KeptCell extends Cell {
  by: string | null;
  at: string | null;
}

/** What became of an edit. Every edit ends as one of these. */
export type EditAnswer = { id: string; is: 'applied'; kept: KeptCell } | ({ id: string } & Trouble);

export type TypedEdit = Pick<
  WaitingEdit,
  'userId' | 'plan' | 'unit' | 'week' | 'indicator' | 'entry' | 'cell' | 'typedAt' | 'wasOffline'
>;

/**
 * Takes in what was just typed in a cell. An edit that never left the device is replaced; behind one that may have
 * arrived, a second one waits for its answer.
 * @param kept what the ledger is known to hold in this cell.
 * @param newId a fresh key.
 */
export function typed(
  edits: readonly WaitingEdit[],
  edit: TypedEdit,
  kept: Cell,
  newId: string,
): WaitingEdit[] {
  const last = edits.findLast((one) => isSameCellOf(one, edit));
  const made = (before: Cell): WaitingEdit => ({
    ...edit,
    id: newId,
    before,
    wasTried: false,
    trouble: null,
  });
  if (!last) return edit.cell && sameCell(edit.cell, kept) ? [...edits] : [...edits, made(kept)];
  // '7002' became '7.002': the same figure, and no answer to a conflict.
  if (last.cell && edit.cell && sameCell(last.cell, edit.cell)) {
    return edits.map((one) => (one === last ? { ...one, entry: edit.entry } : one));
  }
  if (last.wasTried && !last.trouble) return [...edits, made(last.cell ?? last.before)];
  // Whoever types on in a doubtful cell has seen both figures: what is kept is what they now replace.
  const before = last.trouble?.is === 'conflict' ? last.trouble.kept : last.before;
  const others = edits.filter((one) => one !== last);
  const isUndone = edit.cell !== null && sameCell(edit.cell, before);
  return isUndone ? others : [...others, made(before)];
}

/** The edits that can be sent now: the oldest of each cell, unless a person must look at it first. */
export function sendable(edits: readonly WaitingEdit[]): WaitingEdit[] {
  return edits.filter(
    (one, index) =>
      one.cell !== null && !one.trouble && !edits.slice(0, index).some((other) => isSameCellOf(other, one)),
  );
}

/** Marks edits as sent, before they are: from now on they may have arrived. */
export function tried(edits: readonly WaitingEdit[], ids: readonly string[]): WaitingEdit[] {
  return edits.map((one) => (ids.includes(one.id) ? { ...one, wasTried: true } : one));
}

/** Takes in an answer. In trouble, what was typed in the same cell since then takes the edit's place. */
export function answered(edits: readonly WaitingEdit[], answer: EditAnswer): WaitingEdit[] {
  const edit = edits.find(({ id }) => id === answer.id);
  if (!edit) return [...edits];
  if (answer.is === 'applied') return edits.filter((one) => one !== edit);
  const { id: _id, ...trouble } = answer;
  const latest = edits.findLast((one) => isSameCellOf(one, edit)) ?? edit;
  const settled: WaitingEdit = { ...latest, before: edit.before, id: edit.id, wasTried: true, trouble };
  return edits.flatMap((one) => (one === edit ? [settled] : isSameCellOf(one, edit) ? [] : [one]));
}

/** A person has looked at an edit in conflict: their own figure goes in place of the kept one, or is dropped. */
export function decided(
  edits: readonly WaitingEdit[],
  id: string,
  choice: 'mine' | 'kept',
  newId: string,
): WaitingEdit[] {
  return edits.flatMap((one) => {
    if (one.id !== id) return [one];
    if (choice === 'kept' || one.trouble?.is !== 'conflict') return [];
    const { figure, reason } = one.trouble.kept;
    return [{ ...one, id: newId, before: { figure, reason }, wasTried: false, trouble: null }];
  });
}

/** Edits read back from a file, beside those that wait already; the same key comes in once. */
export function readBack(edits: readonly WaitingEdit[], found: readonly WaitingEdit[]): WaitingEdit[] {
  const known = new Set(edits.map(({ id }) => id));
  return [...edits, ...found.filter(({ id }) => !known.has(id))];
}

function isSameCellOf(a: Address, b: Address): boolean {
  return isOfReport(a, b) && a.userId === b.userId && a.indicator === b.indicator;
}

type Address = Pick<WaitingEdit, 'userId' | 'plan' | 'unit' | 'week' | 'indicator'>;

/** A report to be sent as it was confirmed on this device, once its edits have arrived. */
export interface WaitingSending extends ReportKey {
  /** Idempotency key. */
  key: string;
  /** Every figure of the form as the person confirmed it: nothing else is sent. */
  entries: Record<string, Entry>;
  askedAt: string;
  trouble: { field: string; code: string; params?: Record<string, string | number> }[] | null;
}

/** All that waits on a device for one account. */
export interface Outbox {
  edits: WaitingEdit[];
  sendings: WaitingSending[];
}

/** The sendings that can go now: nothing of their report waits any more. */
export function sendableSendings({ edits, sendings }: Outbox): WaitingSending[] {
  return sendings.filter((one) => !one.trouble && !edits.some((edit) => isOfReport(edit, one)));
}

/** Does an edit belong to this report? */
export function isOfReport(edit: ReportKey, report: ReportKey): boolean {
  return edit.plan === report.plan && edit.unit === report.unit && edit.week === report.week;
}

export interface ReportKey {
  plan: string;
  unit: string;
  week: string;
}
