import { z } from 'zod';
import { command, type Problem } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { holdsIdentityNumber, tidied } from '@/lib/domain/report/note';
import { mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { changeMeeting, meetingChange } from './change-meeting';

/** Who leads a point and who sits there: one line. */
const attendeesMax = 300;

const row = z.object({
  position: z.coerce.number().int().positive(),
  attended: z.enum(['yes', 'no', 'unknown']),
  attendees: z.string().max(4000),
});

const input = meetingChange.extend({
  rows: z.array(row).max(2000),
  /** Every point is present, whatever its row says. */
  isAllPresent: z.boolean().default(false),
  /** A point that is taken off the list. */
  removed: z.coerce.number().int().positive().optional(),
});

type Row = z.infer<typeof row>;

/** Keeps who attended at each điểm cầu, all at once. Problems: 'stale'; 'too_long', 'identity_number' at 'attendees-7'. */
export const savePoints = command<z.infer<typeof input>, { points: number }>({
  name: 'meeting.save_points',
  input,
  may: mayManageMeeting,
  run: async ({ tx }, { id, version, rows, isAllPresent, removed }) => {
    const said = rows.map((one): Row => {
      const attended = isAllPresent ? 'yes' : one.attended;
      return { ...one, attended, attendees: tidied(one.attendees) };
    });
    const problems = said.flatMap(problemsOf);
    if (problems.length > 0) return { ok: false, problems };
    const changing = await changeMeeting(tx, { id, version });
    if (!changing.ok) return changing;
    await keep(tx, id, said);
    if (removed !== undefined)
      await tx.meetingPoint.deleteMany({ where: { meetingId: id, position: removed } });
    const { planId, unitId } = await tx.meeting.findUniqueOrThrow({
      where: { id },
      select: { planId: true, unitId: true },
    });
    const present = said.filter(({ attended }) => attended === 'yes').length;
    const detail = { meetingId: id, version: changing.version, present, removed: removed ?? null };
    return { ok: true, value: { points: said.length }, trace: { planId, unitId, detail } };
  },
});

function problemsOf({ position, attendees }: Row): Problem[] {
  const field = `attendees-${position}`;
  if (attendees.length > attendeesMax) return [{ field, code: 'too_long', params: { max: attendeesMax } }];
  return holdsIdentityNumber(attendees) ? [{ field, code: 'identity_number' }] : [];
}

async function keep(tx: Tx, meetingId: number, rows: readonly Row[]): Promise<void> {
  const positions = rows.map(({ position }) => position);
  const attended = rows.map((one) => one.attended);
  const attendees = rows.map((one) => one.attendees);
  await tx.$executeRaw`
    UPDATE meeting_point p
    SET attended = CASE said.attended WHEN 'yes' THEN true WHEN 'no' THEN false END, attendees = said.attendees
    FROM unnest(${positions}::int[], ${attended}::text[], ${attendees}::text[]) AS said (position, attended, attendees)
    WHERE p.meeting_id = ${meetingId} AND p.position = said.position`;
}
