import { z } from 'zod';
import { command, type Problem, refused } from '@/lib/commands/command';
import { newPoint, type PointUnit, pointUnits } from '@/lib/domain/meeting/points';
import { holdsIdentityNumber, tidiedLine } from '@/lib/domain/report/note';
import { fold } from '@/lib/domain/unit/fold';
import {
  locateMeeting,
  type MeetingPlace,
  mayManageMeeting,
  meetingAddress,
} from '@/lib/queries/meeting/locate-meeting';
import { readTree } from '@/lib/queries/meeting/read-tree';
import { lockMeeting } from './change-meeting';

const nameMax = 120;

const input = meetingAddress.extend({
  /** A unit's code or name, or a name of its own: 'Hội trường tỉnh'. */
  name: z.string().max(1000),
});

/**
 * Adds a điểm cầu at the end. Problems at 'name': 'needed', 'too_long', 'identity_number', 'point_taken',
 * 'point_ambiguous' where several units have the name.
 */
export const addPoint = command<z.infer<typeof input>, { name: string }>({
  name: 'meeting.add_point',
  input,
  may: mayManageMeeting,
  run: async ({ tx }, typed) => {
    const name = tidiedLine(typed.name);
    const problem = problemOf(name);
    if (problem) return { ok: false, problems: [problem] };
    const locked = await lockMeeting(tx, typed.id);
    if (!locked.ok) return locked;
    const meeting = await locateMeeting(tx, typed.id);
    if (!meeting) return refused('missing');
    const { plan, unit } = meeting.place;
    const tree = await readTree(tx, unit.id, meeting.facts.heldOn);
    const meant = unitsNamed(pointUnits(unit.id, tree), name);
    if (meant.length > 1) return wrong('point_ambiguous');
    const point = newPoint(meant[0] ?? { unitId: null, name });
    if (isTaken(meeting, meant[0], point.name)) return wrong('point_taken');
    const position = Math.max(0, ...meeting.points.map((one) => one.position)) + 1;
    await tx.meetingPoint.create({ data: { ...point, meetingId: typed.id, position } });
    const detail = { meetingId: typed.id, position, unit: point.unitId };
    return {
      ok: true,
      value: { name: point.name },
      trace: { planId: plan.id, unitId: unit.id, detail },
    };
  },
});

function problemOf(name: string): Problem | null {
  if (name === '') return { field: 'name', code: 'needed' };
  if (name.length > nameMax) return { field: 'name', code: 'too_long', params: { max: nameMax } };
  return holdsIdentityNumber(name) ? { field: 'name', code: 'identity_number' } : null;
}

/** By code, by the whole name, else by the name without the unit above. */
function unitsNamed(units: readonly PointUnit[], typed: string): PointUnit[] {
  const asked = fold(typed);
  const exact = units.filter(({ code, name }) => code === typed || fold(name) === asked);
  return exact.length > 0 ? exact : units.filter(({ name }) => fold(name.split(',')[0] ?? '') === asked);
}

function isTaken({ points }: MeetingPlace, unit: PointUnit | undefined, name: string): boolean {
  return points.some((one) => (unit && one.unitCode === unit.code) || fold(one.name) === fold(name));
}

function wrong(code: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ field: 'name', code }] };
}
