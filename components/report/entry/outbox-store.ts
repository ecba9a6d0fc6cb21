import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Outbox } from '@/lib/domain/report/outbox';

interface DeviceSchema extends DBSchema {
  /** One outbox an account: key is the account's id. */
  outbox: { key: number; value: Outbox };
}

export const emptyOutbox: Outbox = { edits: [], sendings: [] };

let opened: Promise<IDBPDatabase<DeviceSchema>> | null = null;
/** Where the browser keeps nothing (some private windows), the outbox lives as long as the page. */
const unkept = new Map<number, Outbox>();

function open() {
  opened ??= openDB<DeviceSchema>('so06', 1, {
    upgrade: (database) => {
      database.createObjectStore('outbox');
    },
    // Another page removes or upgrades the database: let go, and open it anew when next needed.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
  });
  return opened;
}

/** What waits on this device for an account. */
export async function readOutbox(userId: number): Promise<Outbox> {
  try {
    return (await (await open()).get('outbox', userId)) ?? emptyOutbox;
  } catch {
    return unkept.get(userId) ?? emptyOutbox;
  }
}

/** Changes an account's outbox in one step: a tab that dies leaves it as it was before or as it is after. */
export async function changeOutbox(userId: number, change: (now: Outbox) => Outbox): Promise<Outbox> {
  try {
    const step = (await open()).transaction('outbox', 'readwrite', { durability: 'strict' });
    const next = change((await step.store.get(userId)) ?? emptyOutbox);
    await step.store.put(next, userId);
    await step.done;
    return next;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const next = change(unkept.get(userId) ?? emptyOutbox);
    unkept.set(userId, next);
    return next;
  }
}

/** How many edits of other accounts wait on this device; never what they say. */
export async function countOfOthers(userId: number): Promise<number> {
  try {
    const database = await open();
    const accounts = await database.getAllKeys('outbox');
    const lists = await Promise.all(
      accounts.filter((id) => id !== userId).map((id) => database.get('outbox', id)),
    );
    return lists.reduce((sum, one) => sum + (one?.edits.length ?? 0), 0);
  } catch {
    return 0;
  }
}
