import type { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { dayOf } from '@/lib/domain/plan/day';
import { mayManageMeeting, meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { removalHindrance } from '@/lib/queries/meeting/read-removal';

/** Where the meeting stood: there its list is. */
export interface RemovedMeeting {
  plan: string;
  week: { isoYear: number; isoNumber: number };
  unit: string;
}

/**
 * Removes a meeting that was made by mistake, with its points, sentences, files and tasks. Figures that were frozen for it
 * stay, and so does what the audit says of it. Problems: those of removalHindrance.
 */
export const removeMeeting = command<z.infer<typeof meetingAddress>, RemovedMeeting>({
  name: 'meeting.remove',
  input: meetingAddress,
  may: mayManageMeeting,
  run: async ({ tx }, { id }) => {
    // Nobody issues a paper or reports on a task meanwhile.
    await tx.$queryRaw`SELECT FROM meeting WHERE id = ${id} FOR UPDATE`;
    await tx.$queryRaw`SELECT FROM task WHERE meeting_id = ${id} FOR UPDATE`;
    const meeting = await tx.meeting.findUnique({
      where: { id },
      include: { plan: true, week: true, unit: true, _count: { select: { points: true, tasks: true } } },
    });
    if (!meeting) return refused('missing');
    const hindrance = await removalHindrance(tx, id);
    if (hindrance) return refused(hindrance.code, { count: hindrance.count });
    const files = await removeAll(tx, id);
    const { plan, week, unit, title, freezeId, _count } = meeting;
    const detail = { meetingId: id, title, heldOn: dayOf(meeting.heldOn), freezeId, ..._count, files };
    return {
      ok: true,
      value: { plan: plan.slug, week, unit: unit.code },
      trace: { planId: plan.id, unitId: unit.id, detail },
    };
  },
});

/** @returns the files that were taken out, by name and checksum, for the audit. */
async function removeAll(tx: Tx, meetingId: number): Promise<string> {
  const files = await tx.attachment.findMany({
    where: { meetingId },
    select: { name: true, checksum: true },
  });
  await tx.attachment.deleteMany({ where: { meetingId } });
  await tx.taskReminder.deleteMany({ where: { task: { meetingId } } });
  await tx.task.deleteMany({ where: { meetingId } });
  await tx.summaryLine.deleteMany({ where: { meetingId } });
  await tx.meetingPoint.deleteMany({ where: { meetingId } });
  await tx.meeting.delete({ where: { id: meetingId } });
  return files.map(({ name, checksum }) => `${name} ${checksum}`).join('\n');
}
