import type { Cell } from '@/lib/domain/report/cell';
import {
  answered,
  type EditAnswer,
  type KeptCell,
  type Outbox,
  type ReportKey,
  sendable,
  sendableSendings,
  tried,
  type WaitingEdit,
  type WaitingSending,
} from '@/lib/domain/report/outbox';
import { changeOutbox, readOutbox } from './outbox-store';

/** How the last try to reach the ledger went. 'busy' is under way. */
export type Line = 'idle' | 'busy' | 'offline' | 'signed_out' | 'other_user';

export interface Synced {
  line: Line;
  outbox: Outbox;
  /** Edits that the ledger took, and what it holds in their cells now. */
  applied: { edit: WaitingEdit; kept: KeptCell }[];
  /** Reports that arrived whole. */
  sent: WaitingSending[];
}

/**
 * What this page last heard that the ledger holds, by cell. Set before an edit leaves the outbox: whoever types on in
 * that instant builds on what was just applied, and is not told of a conflict with themselves.
 */
export const lastHeard = new Map<string, Cell>();

export function cellKey({ plan, unit, week }: ReportKey, indicator: string): string {
  return `${plan} ${unit} ${week} ${indicator}`;
}

const editsPerRequest = 100;
const requestMs = 20_000;

/**
 * Sends what waits for an account until nothing is left that can go: edits first, then the reports confirmed on
 * top of them. One page at a time does it. Every step is written down before the next begins, so that it can stop
 * anywhere: what may have arrived is sent again with the same key.
 */
export function syncOutbox(userId: number): Promise<Synced> {
  const run = () => sync(userId);
  return 'locks' in navigator ? navigator.locks.request(`so06-outbox-${userId}`, run) : run();
}

async function sync(userId: number): Promise<Synced> {
  const applied: Synced['applied'] = [];
  const sent: WaitingSending[] = [];
  const end = async (line: Line): Promise<Synced> => ({
    line,
    outbox: await readOutbox(userId),
    applied,
    sent,
  });
  for (;;) {
    // Chosen and marked in one step: what is typed between the two would be sent as it no longer is.
    let edits: WaitingEdit[] = [];
    const outbox = await changeOutbox(userId, (now) => {
      edits = sendable(now.edits).slice(0, editsPerRequest);
      const ids = edits.map(({ id }) => id);
      return { ...now, edits: tried(now.edits, ids) };
    });
    const [sending] = sendableSendings(outbox);
    if (edits.length > 0) {
      const reply = await post<{ answers: EditAnswer[] }>('/api/v1/edits', { userId, edits });
      if (typeof reply === 'string') return end(reply);
      for (const answer of reply.answers) {
        const edit = edits.find(({ id }) => id === answer.id);
        if (!edit || answer.is !== 'applied') continue;
        lastHeard.set(cellKey(edit, edit.indicator), answer.kept);
        applied.push({ edit, kept: answer.kept });
      }
      await changeOutbox(userId, (now) => ({ ...now, edits: reply.answers.reduce(answered, now.edits) }));
    } else if (sending) {
      const { askedAt: _askedAt, trouble: _trouble, ...report } = sending;
      const reply = await post<SendReply>('/api/v1/sendings', { userId, ...report, confirmed: true });
      if (typeof reply === 'string') return end(reply);
      if (reply.ok) sent.push(sending);
      await changeOutbox(userId, (now) => ({
        ...now,
        sendings: afterReply(now.sendings, sending.key, reply),
      }));
    } else return end('idle');
  }
}

type SendReply = { ok: true } | { ok: false; problems: NonNullable<WaitingSending['trouble']> };

function afterReply(sendings: WaitingSending[], key: string, reply: SendReply): WaitingSending[] {
  return sendings.flatMap((one) =>
    one.key !== key ? [one] : reply.ok ? [] : [{ ...one, trouble: reply.problems }],
  );
}

/** What the ledger answered, or why there was no answer. */
async function post<Reply>(address: string, body: object): Promise<Reply | Exclude<Line, 'idle' | 'busy'>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(requestMs),
    });
    if (response.status === 401) return 'signed_out';
    if (response.status === 409) return 'other_user';
    return response.ok ? ((await response.json()) as Reply) : 'offline';
  } catch {
    return 'offline';
  }
}
