import { z } from 'zod';
import { command, type Problem } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { type FilledMark, judgeMark } from '@/lib/domain/meeting/attendance';
import { holdsIdentityNumber, tidiedLine } from '@/lib/domain/report/note';
import { mayManageMeeting, meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { lockMeeting } from './change-meeting';

/** Who leads a point and who sits there: one line. */
const attendeesMax = 300;

const position = z.coerce.number().int().positive().max(2_147_483_647);
const attended = z.enum(['yes', 'no', 'unknown']);
const row = z.object({
  position,
  attended,
  attendees: z.string().max(4000),
  /** As the form was filled: the row is written where it is another now. Left out: it is written. */
  filled: z.object({ name: z.string(), attended, attendees: z.string() }).optional(),
});

const input = meetingAddress.extend({
  rows: z.array(row).max(2000),
  /** Every point is present, whatever its row says. */
  isAllPresent: z.boolean().default(false),
  /** A point that is taken off the list. */
  removed: position.optional(),
});

type Row = z.infer<typeof row>;

export interface SavedPoints {
  points: number;
  /** Of the point that was taken off: its name, and how many tasks of the meeting its unit still leads. */
  removed: { name: string; tasks: number } | null;
}

/**
 * Keeps who attended at each điểm cầu, all at once. What two people mark at different points at the same time is all
 * kept. Problems: 'point_gone'; at 'attendees-7' 'marked_meanwhile', 'too_long', 'identity_number'.
 */
export const savePoints = command<z.infer<typeof input>, SavedPoints>({
  name: 'meeting.save_points',
  input,
  may: mayManageMeeting,
  run: async ({ tx }, { id, rows, isAllPresent, removed: off }) => {
    const said = rows.map((one): Row => {
      const is = isAllPresent ? 'yes' : one.attended;
      return { ...one, attended: is, attendees: tidiedLine(one.attendees) };
    });
    const locked = await lockMeeting(tx, id);
    if (!locked.ok) return locked;
    const points = await readPoints(tx, id);
    const problems = said.flatMap((one) => problemsOf(one, points.get(one.position)));
    if (problems.length > 0) return { ok: false, problems };
    const written = said.filter((one) => verdictOn(one, points.get(one.position)) === 'write');
    await keep(tx, id, written);
    const removed = off === undefined ? null : await takeOff(tx, id, off);
    const { planId, unitId } = await tx.meeting.findUniqueOrThrow({
      where: { id },
      select: { planId: true, unitId: true },
    });
    const detail = { meetingId: id, written: written.length, removed: removed?.name ?? null };
    return { ok: true, value: { points: said.length, removed }, trace: { planId, unitId, detail } };
  },
});

async function readPoints(tx: Tx, meetingId: number): Promise<Map<number, FilledMark>> {
  const rows = await tx.meetingPoint.findMany({ where: { meetingId } });
  return new Map(rows.map((one) => [one.position, one]));
}

function verdictOn(said: Row, present: FilledMark | undefined) {
  return said.filled ? judgeMark(markOf(said), markOf(said.filled), present) : 'write';
}

function markOf<T extends { attended: z.infer<typeof attended> }>(one: T) {
  return { ...one, attended: one.attended === 'unknown' ? null : one.attended === 'yes' };
}

function problemsOf(said: Row, present: FilledMark | undefined): Problem[] {
  const field = `attendees-${said.position}`;
  const max = attendeesMax;
  if (said.attendees.length > max) return [{ field, code: 'too_long', params: { max } }];
  if (holdsIdentityNumber(said.attendees)) return [{ field, code: 'identity_number' }];
  const code = verdictOn(said, present);
  if (code === 'point_gone') return [{ field: '', code, params: { name: said.filled?.name ?? '' } }];
  if (code !== 'marked_meanwhile') return [];
  const { attended: now, attendees = '' } = present ?? {};
  return [{ field, code, params: { attended: now == null ? 'unknown' : now ? 'yes' : 'no', attendees } }];
}

async function keep(tx: Tx, meetingId: number, rows: readonly Row[]): Promise<void> {
  const positions = rows.map((one) => one.position);
  const marks = rows.map((one) => one.attended);
  const attendees = rows.map((one) => one.attendees);
  await tx.$executeRaw`
    UPDATE meeting_point p
    SET attended = CASE said.attended WHEN 'yes' THEN true WHEN 'no' THEN false END, attendees = said.attendees
    FROM unnest(${positions}::int[], ${marks}::text[], ${attendees}::text[]) AS said (position, attended, attendees)
    WHERE p.meeting_id = ${meetingId} AND p.position = said.position`;
}

/** Its unit keeps the tasks that it was given. */
async function takeOff(tx: Tx, meetingId: number, at: number): Promise<SavedPoints['removed']> {
  const point = await tx.meetingPoint.findUnique({
    where: { meetingId_position: { meetingId, position: at } },
  });
  if (!point) return null;
  await tx.meetingPoint.delete({ where: { meetingId_position: { meetingId, position: at } } });
  const { name, unitId } = point;
  const tasks = unitId === null ? 0 : await tx.task.count({ where: { meetingId, leadUnitId: unitId } });
  return { name, tasks };
}
