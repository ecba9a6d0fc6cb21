import type { Tx } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type Day, dayOf } from '@/lib/domain/plan/day';
import { owes } from '@/lib/domain/report/reminder';
import { type LetterBook, type Post, sendLetter } from './send-letter';
import { type MailedReminder, writeMail } from './write-mail';
import { noEmail, noMailServer } from './write-reminders';

const book: LetterBook = {
  lock: async (tx, id) => {
    const [row] = await tx.$queryRaw<ReminderRow[]>`
      SELECT m.attempts, m.channel::text AS channel, m.state::text AS state
      FROM reminder m WHERE m.id = ${id} FOR UPDATE SKIP LOCKED`;
    return row;
  },
  write: async (tx, id, { sendMail, address }, now) => {
    const reminder = await readReminder(tx, id);
    const why = whyNot(reminder, sendMail !== null);
    if (why !== null) return why;
    return reminder?.email ? writeMail({ ...reminder, email: reminder.email }, address, now) : noEmail;
  },
  keep: (tx, id, data) => tx.reminder.update({ where: { id }, data }),
};

/** Sends the letter of one reminder, if it is still to be sent and the report is still owed. */
export function sendReminder(
  db: PrismaClient,
  id: number,
  post: Post,
  clock: () => Date = () => new Date(),
): Promise<'done' | 'again'> {
  return sendLetter(db, book, id, post, clock);
}

interface ReminderRow {
  attempts: number;
  channel: string;
  state: string;
}

type ReadReminder = Omit<MailedReminder, 'email'> & {
  email: string | null;
  isDisabled: boolean;
  isClosed: boolean;
  /** The deadline is another one by now; that one has its own reminders. */
  isMoved: boolean;
};

/** What changed since the reminder was written, in words; null: send it. */
function whyNot(reminder: ReadReminder | undefined, hasMail: boolean): string | null {
  if (!reminder) return 'Báo cáo không còn';
  if (reminder.isDisabled) return 'Tài khoản người nhận đã khoá';
  if (!owes(reminder.state)) return 'Đơn vị đã nộp trước khi thư đi';
  if (reminder.isMoved) return 'Hạn của đơn vị đã đổi trước khi thư đi';
  if (reminder.isClosed) return 'Tuần đã khoá sổ trước khi thư đi';
  if (!hasMail) return noMailServer;
  return reminder.email === null ? noEmail : null;
}

async function readReminder(tx: Tx, id: number): Promise<ReadReminder | undefined> {
  const [row] = await tx.$queryRaw<
    (Omit<ReadReminder, 'week'> & { isoYear: number; isoNumber: number; startsOn: Date; endsOn: Date })[]
  >`
    SELECT m.id, who.email, who.display_name AS "displayName", who.disabled_at IS NOT NULL AS "isDisabled",
           u.code AS "unitCode", trim(u.type || ' ' || u.name) AS "unitName", p.slug AS "planSlug", p.number AS "planNumber",
           w.iso_year AS "isoYear", w.iso_number AS "isoNumber", w.starts_on AS "startsOn", w.ends_on AS "endsOn",
           w.closed_at IS NOT NULL AS "isClosed", r.state::text AS state, coalesce(r.extended_until, w.due_at) AS "dueAt",
           m.due_at <> coalesce(r.extended_until, w.due_at) AS "isMoved"
    FROM reminder m
    JOIN user_account who ON who.id = m.user_id
    JOIN unit u ON u.id = m.unit_id
    JOIN plan p ON p.id = m.plan_id
    JOIN week w ON w.plan_id = m.plan_id AND w.ordinal = m.week_ordinal
    JOIN report r ON r.plan_id = m.plan_id AND r.week_ordinal = m.week_ordinal AND r.unit_id = m.unit_id
    WHERE m.id = ${id}`;
  if (!row) return undefined;
  const { isoYear, isoNumber, startsOn, endsOn, ...rest } = row;
  const days: { startsOn: Day; endsOn: Day } = { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };
  return { ...rest, week: { isoYear, isoNumber, ...days } };
}
