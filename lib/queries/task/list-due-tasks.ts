import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/client';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { compareTasks, isPressing, type TaskState, taskStateOf } from '@/lib/domain/task/task';
import { query } from '@/lib/queries/query';
import { holderOf, leadWords } from './locate-task';
import { ownOf } from './own-holders';

/** A task that somebody's own unit leads and that falls due. */
export interface DueTask {
  id: number;
  text: string;
  lead: string;
  dueOn: Day | null;
  doneOn: null;
  state: TaskState;
  /** When this person was last reminded of it. */
  remindedAt: Date | null;
}

/** Tasks that the asker's own units or departments lead, overdue or due within days. Everybody may ask it of themselves. */
export const listDueTasks = query({
  input: z.object({}),
  may: async (_db, _input, actor) => {
    const on = vietnamDay(new Date());
    const { units } = ownOf(actor, on);
    return { action: 'meeting.read', unitId: units[0] ?? 0, on };
  },
  run: async (db, _input, actor): Promise<DueTask[]> => {
    const today = vietnamDay(new Date());
    const rows = await readLed(db, actor, today);
    return rows
      .map(({ id, text, dueOn, leadUnit, leadDepartment, reminders: [reminder] }): DueTask => {
        const times = { dueOn: dueOn && dayOf(dueOn), doneOn: null };
        const lead = holderOf(true, leadUnit, leadDepartment).name;
        return {
          id,
          text,
          lead,
          ...times,
          state: taskStateOf(times, today),
          remindedAt: reminder?.createdAt ?? null,
        };
      })
      .filter((task) => isPressing(task, today))
      .sort(compareTasks);
  },
});

function readLed(tx: Tx, actor: Actor, today: Day) {
  const { units, departments } = ownOf(actor, today);
  return tx.task.findMany({
    where: {
      doneAt: null,
      dueOn: { not: null },
      OR: [{ leadUnitId: { in: units } }, { leadDepartmentId: { in: departments } }],
    },
    select: {
      id: true,
      text: true,
      dueOn: true,
      ...leadWords,
      reminders: {
        where: { userId: actor.userId, channel: 'app' },
        orderBy: { id: 'desc' },
        take: 1,
        select: { createdAt: true },
      },
    },
  });
}
