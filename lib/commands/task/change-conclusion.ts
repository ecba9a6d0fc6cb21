import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { changePart, partChange } from '@/lib/commands/meeting/change-meeting';
import { readConclusion } from '@/lib/domain/task/typed-conclusion';
import { locateMeeting, mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { readChoices } from '@/lib/queries/meeting/read-choices';
import { readGroups } from '@/lib/queries/task/read-conclusions';
import { leadColumns, setPartners, sharedColumns, typedConclusion } from './typed-conclusion';

/** A conclusion is named by its first task. */
export const conclusionChange = partChange.extend({
  conclusion: z.coerce.number().int().positive().max(2_147_483_647),
});

const input = conclusionChange.extend(typedConclusion.shape);

/**
 * Changes a conclusion of which nothing was reported yet; where several lead it, of all of them, and the leads stay.
 * Problems: 'stale', 'missing', 'reported'; those of readConclusion at their fields.
 */
export const changeConclusion = command<z.infer<typeof input>, null>({
  name: 'conclusion.change',
  input,
  may: mayManageMeeting,
  run: async (context, typed) => {
    const { tx } = context;
    const changing = await changePart(tx, typed, 'conclusions');
    if (!changing.ok) return changing;
    const meeting = await locateMeeting(tx, typed.id);
    const group = (await readGroups(tx, typed.id)).find(([first]) => first?.id === typed.conclusion);
    if (!meeting || !group) return refused('missing');
    if (group.some(({ _count }) => _count.notes > 0)) return refused('reported');
    const read = readConclusion(typed, {
      choices: await readChoices(tx, meeting),
      heldOn: meeting.facts.heldOn,
      needsLead: group.length === 1,
    });
    if (!read.ok) return read;
    const ids = group.map(({ id }) => id);
    await tx.task.updateMany({
      where: { id: { in: ids } },
      data: {
        ...sharedColumns(read.value),
        ...(read.value.lead && leadColumns(read.value.lead)),
        version: { increment: 1 },
      },
    });
    await setPartners(context, ids, read.value.partners);
    const detail = { meetingId: typed.id, taskId: typed.conclusion, tasks: ids.length };
    const { plan, unit } = meeting.place;
    return { ok: true, value: null, trace: { planId: plan.id, unitId: unit.id, detail } };
  },
});
