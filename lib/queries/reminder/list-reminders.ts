import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { ReminderChannel, ReminderState } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';
import {
  locatePlace,
  mayReadProgress,
  type Place,
  type ProgressAddress,
  progressAddress,
} from '../progress/locate';
import { query } from '../query';

/** One delivery: to whom, by which way, what became of it. No addresses. */
export interface ReminderLine {
  id: number;
  unitCode: string;
  unitName: string;
  displayName: string;
  channel: ReminderChannel;
  /** Hours from the deadline: below 0 is before it. */
  offsetHours: number;
  state: ReminderState;
  attempts: number;
  error: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

export interface RemindersView extends Place {
  /** Failed ones first, then the newest. */
  reminders: ReminderLine[];
}

/** Who was reminded of one week's reports, of a unit and all below it, and what became of each delivery. */
export const listReminders = query({
  input: progressAddress,
  may: async (tx, address, actor) => {
    const subject = await mayReadProgress(tx, address);
    if (!subject) return null;
    // Either of two rights will do: that which the person has is asked for.
    const manage = { ...subject, action: 'week.manage' as const };
    if (await isAllowed(tx, actor, manage, new Date())) return manage;
    return { ...subject, action: 'report.review' as const };
  },
  run: async (db, asked: ProgressAddress): Promise<RemindersView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const at = {
      planId: place.plan.id,
      unitId: place.unit.id,
      week: place.week.ordinal,
      on: place.week.endsOn,
    };
    return { ...place, reminders: await readReminders(db, at) };
  },
});

interface At {
  planId: number;
  unitId: number;
  week: number;
  on: Day;
}

function readReminders(tx: Tx, at: At): Promise<ReminderLine[]> {
  return tx.$queryRaw`
    WITH RECURSIVE beneath (unit_id) AS (
      SELECT ${at.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    )
    SELECT m.id, u.code AS "unitCode", trim(u.type || ' ' || u.name) AS "unitName",
           who.display_name AS "displayName", m.channel::text AS channel, m.offset_hours AS "offsetHours",
           m.state::text AS state, m.attempts, m.error, m.created_at AS "createdAt", m.sent_at AS "sentAt"
    FROM beneath
    JOIN reminder m ON m.unit_id = beneath.unit_id AND m.plan_id = ${at.planId} AND m.week_ordinal = ${at.week}
    JOIN unit u ON u.id = m.unit_id
    JOIN user_account who ON who.id = m.user_id
    ORDER BY (m.state = 'failed') DESC, m.created_at DESC, u.code, m.user_id, m.channel`;
}

/** How many letters of a week could not be delivered, of a unit and all below it. */
export async function countFailedReminders(tx: Tx, at: At): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    WITH RECURSIVE beneath (unit_id) AS (
      SELECT ${at.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    )
    SELECT count(*)::int AS count FROM beneath
    JOIN reminder m ON m.unit_id = beneath.unit_id AND m.plan_id = ${at.planId} AND m.week_ordinal = ${at.week}
    WHERE m.state = 'failed'`;
  return row?.count ?? 0;
}
