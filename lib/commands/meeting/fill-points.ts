import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { pointUnits, refilled } from '@/lib/domain/meeting/points';
import { locateMeeting, mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { readTree } from '@/lib/queries/meeting/read-tree';
import { changeMeeting, meetingChange } from './change-meeting';

const input = meetingChange.extend({
  /** Also the level below the units right below. */
  withNextLevel: z.boolean(),
});

/**
 * Fills the điểm cầu in anew from the tree of the meeting's day: units that stay keep their attendance, points typed by
 * hand stay. Problems: 'stale'.
 */
export const fillPoints = command<z.infer<typeof input>, { points: number }>({
  name: 'meeting.fill_points',
  input,
  may: mayManageMeeting,
  run: async ({ tx }, { id, version, withNextLevel }) => {
    const changing = await changeMeeting(tx, { id, version });
    if (!changing.ok) return changing;
    const meeting = await locateMeeting(tx, id);
    if (!meeting) return refused('missing');
    const { plan, unit } = meeting.place;
    const all = pointUnits(unit.id, await readTree(tx, unit.id, meeting.facts.heldOn));
    const units = all.filter(({ depth }) => depth === 1 || withNextLevel);
    const before = await tx.meetingPoint.findMany({
      where: { meetingId: id },
      orderBy: { position: 'asc' },
      select: { unitId: true, name: true, attendees: true, attended: true },
    });
    const points = refilled(before, units);
    await tx.meetingPoint.deleteMany({ where: { meetingId: id } });
    await tx.meetingPoint.createMany({
      data: points.map((one, at) => ({ ...one, meetingId: id, position: at + 1 })),
    });
    const detail = { meetingId: id, version: changing.version, before: before.length, points: points.length };
    return {
      ok: true,
      value: { points: points.length },
      trace: { planId: plan.id, unitId: unit.id, detail },
    };
  },
});
