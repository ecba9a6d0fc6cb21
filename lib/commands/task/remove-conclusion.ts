import type { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { changePart } from '@/lib/commands/meeting/change-meeting';
import { mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { readGroups } from '@/lib/queries/task/read-conclusions';
import { conclusionChange } from './change-conclusion';
import { orderTasks } from './order-conclusions';

/** Takes out a conclusion of which nothing was reported yet, for all its leads. Problems: 'stale', 'missing', 'reported'. */
export const removeConclusion = command<z.infer<typeof conclusionChange>, null>({
  name: 'conclusion.remove',
  input: conclusionChange,
  may: mayManageMeeting,
  run: async ({ tx }, { id, version, conclusion }) => {
    const changing = await changePart(tx, { id, version }, 'conclusions');
    if (!changing.ok) return changing;
    const groups = await readGroups(tx, id);
    const group = groups.find(([first]) => first?.id === conclusion);
    if (!group) return refused('missing');
    // Nobody reports while it is taken out.
    const ids = group.map((task) => task.id);
    await tx.$queryRaw`SELECT FROM task WHERE id = ANY (${ids}::int[]) FOR UPDATE`;
    if ((await tx.taskNote.count({ where: { taskId: { in: ids } } })) > 0) return refused('reported');
    await tx.taskReminder.deleteMany({ where: { taskId: { in: ids } } });
    await tx.task.deleteMany({ where: { id: { in: ids } } });
    const rest = groups.filter((one) => one !== group).flat();
    await orderTasks(
      tx,
      id,
      rest.map((task) => task.id),
    );
    const detail = { meetingId: id, taskId: conclusion, tasks: ids.length };
    return { ok: true, value: null, trace: { detail } };
  },
});
