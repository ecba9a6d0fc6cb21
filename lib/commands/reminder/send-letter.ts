import type { Tx } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type Mail, MailFailure, type SendMail } from './mail';

/** How often a letter is tried before somebody has to look. */
export const attemptsMax = 5;

/** Longer than the mail server is waited for. */
const oneLetter = { timeout: 90_000, maxWait: 20_000 };

export interface Post {
  /** Null: no mail server is set up. */
  sendMail: SendMail | null;
  /** Where people open the app. */
  address: string;
}

/** What becomes of a letter, as its row says it. */
interface Fate {
  state?: 'sent' | 'failed' | 'not_possible';
  attempts?: number;
  error?: string | null;
  sentAt?: Date;
}

/** Where the letters of one kind are written down. */
export interface LetterBook {
  /** The row, locked; nothing where somebody else is at it. */
  lock: (tx: Tx, id: number) => Promise<{ attempts: number; channel: string; state: string } | undefined>;
  /** The letter, or in words why it is not sent. */
  write: (tx: Tx, id: number, post: Post, now: Date) => Promise<Mail | string>;
  keep: (tx: Tx, id: number, fate: Fate) => Promise<unknown>;
}

/**
 * Sends one letter, if it is still to be sent. Its row is locked for as long as it takes: of two at once only one sends.
 * What became of it stands in the row.
 * @returns 'again' when it is to be tried once more later.
 */
export async function sendLetter(
  db: PrismaClient,
  { lock, write, keep }: LetterBook,
  id: number,
  post: Post,
  clock: () => Date,
): Promise<'done' | 'again'> {
  return db.$transaction(async (tx) => {
    const row = await lock(tx, id);
    if (row?.channel !== 'email' || row.state !== 'queued') return 'done';
    const letter = await write(tx, id, post, clock());
    if (typeof letter === 'string' || !post.sendMail) {
      await keep(tx, id, { state: 'not_possible', error: typeof letter === 'string' ? letter : null });
      return 'done';
    }
    const attempts = row.attempts + 1;
    try {
      await post.sendMail(letter);
    } catch (error) {
      const { words, isFinal } =
        error instanceof MailFailure ? error : { words: 'Lỗi khi gửi thư', isFinal: false };
      const isOver = isFinal || attempts >= attemptsMax;
      await keep(tx, id, { attempts, error: words, ...(isOver && { state: 'failed' as const }) });
      return isOver ? 'done' : 'again';
    }
    await keep(tx, id, { attempts, state: 'sent', sentAt: clock(), error: null });
    return 'done';
  }, oneLetter);
}
