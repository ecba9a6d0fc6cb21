import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { changePart, partChange } from '@/lib/commands/meeting/change-meeting';
import { readConclusion } from '@/lib/domain/task/typed-conclusion';
import { locateMeeting, mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { pointHolders, readChoices } from '@/lib/queries/meeting/read-choices';
import { leadColumns, setPartners, sharedColumns, typedConclusion } from './typed-conclusion';

const input = partChange.extend({
  ...typedConclusion.shape,
  /** Given to the unit of every point at once: a task of its own for each. */
  isForAll: z.boolean().default(false),
});

/**
 * A conclusion, last in order, which is a task of its lead from now on. Problems: 'stale'; those of readConclusion at
 * their fields; 'lead_or_all', 'no_points' at lead.
 */
export const addConclusion = command<z.infer<typeof input>, { tasks: number }>({
  name: 'conclusion.add',
  input,
  may: mayManageMeeting,
  run: async (context, { isForAll, ...typed }) => {
    const { tx } = context;
    const changing = await changePart(tx, typed, 'conclusions');
    if (!changing.ok) return changing;
    const meeting = await locateMeeting(tx, typed.id);
    if (!meeting) return refused('missing');
    const choices = await readChoices(tx, meeting);
    const read = readConclusion(typed, { choices, heldOn: meeting.facts.heldOn, needsLead: !isForAll });
    const all = isForAll ? pointHolders(meeting, choices) : [];
    const problems = [
      ...(read.ok ? [] : read.problems),
      ...(isForAll && typed.lead.trim() !== '' ? [{ field: 'lead', code: 'lead_or_all' }] : []),
      ...(isForAll && all.length === 0 ? [{ field: 'lead', code: 'no_points' }] : []),
    ];
    if (!read.ok || problems.length > 0) return { ok: false, problems };
    const leads = read.value.lead ? [read.value.lead] : all;
    const { _max } = await tx.task.aggregate({ where: { meetingId: typed.id }, _max: { position: true } });
    const planId = meeting.place.plan.id;
    const unitId = meeting.place.unit.id;
    const tasks = await tx.task.createManyAndReturn({
      data: leads.map((lead, at) => ({
        ...sharedColumns(read.value),
        ...leadColumns(lead),
        planId,
        unitId,
        meetingId: typed.id,
        position: (_max.position ?? 0) + 1 + at,
      })),
      select: { id: true },
    });
    await setPartners(
      context,
      tasks.map(({ id }) => id),
      read.value.partners,
    );
    const detail = { meetingId: typed.id, taskId: tasks[0]?.id ?? 0, tasks: tasks.length };
    return { ok: true, value: { tasks: tasks.length }, trace: { planId, unitId, detail } };
  },
});
