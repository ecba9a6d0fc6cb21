import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { pointUnits, refilled } from '@/lib/domain/meeting/points';
import { locateMeeting, mayManageMeeting, meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { readTree } from '@/lib/queries/meeting/read-tree';
import { lockMeeting } from './change-meeting';

const input = meetingAddress.extend({
  /** Also the level below the units right below. */
  withNextLevel: z.boolean(),
});

/**
 * Fills the điểm cầu in anew from the tree of the meeting's day: units that stay keep their attendance, points typed by
 * hand stay.
 */
export const fillPoints = command<z.infer<typeof input>, { points: number }>({
  name: 'meeting.fill_points',
  input,
  may: mayManageMeeting,
  run: async ({ tx }, { id, withNextLevel }) => {
    const locked = await lockMeeting(tx, id);
    if (!locked.ok) return locked;
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
    const detail = { meetingId: id, before: before.length, points: points.length };
    return {
      ok: true,
      value: { points: points.length },
      trace: { planId: plan.id, unitId: unit.id, detail },
    };
  },
});
