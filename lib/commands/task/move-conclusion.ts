import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { changePart } from '@/lib/commands/meeting/change-meeting';
import { mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { readGroups } from '@/lib/queries/task/read-conclusions';
import { conclusionChange } from './change-conclusion';
import { orderTasks } from './order-conclusions';

const input = conclusionChange.extend({ way: z.enum(['up', 'down']) });

/** Moves a conclusion past the one before or after it. At the end of the list nothing moves. */
export const moveConclusion = command<z.infer<typeof input>, null>({
  name: 'conclusion.move',
  input,
  may: mayManageMeeting,
  run: async ({ tx }, { id, version, conclusion, way }) => {
    const changing = await changePart(tx, { id, version }, 'conclusions');
    if (!changing.ok) return changing;
    const groups = await readGroups(tx, id);
    const from = groups.findIndex(([first]) => first?.id === conclusion);
    const [moved] = from < 0 ? [] : groups.splice(from, 1);
    if (!moved) return refused('missing');
    groups.splice(way === 'up' ? Math.max(0, from - 1) : from + 1, 0, moved);
    await orderTasks(
      tx,
      id,
      groups.flat().map((task) => task.id),
    );
    return { ok: true, value: null, trace: { detail: { meetingId: id, taskId: conclusion, way } } };
  },
});
