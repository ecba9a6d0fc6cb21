import { z } from 'zod';
import { type Context, command, type Problem, refused } from '@/lib/commands/command';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { summaryOf } from '@/lib/domain/meeting/summary/summary';
import { renewed } from '@/lib/domain/meeting/summary/summary-line';
import { weekKey } from '@/lib/domain/plan/week';
import {
  asFrozen,
  locateMeeting,
  type MeetingPlace,
  mayManageMeeting,
} from '@/lib/queries/meeting/locate-meeting';
import { readFrozen } from '@/lib/queries/meeting/read-frozen';
import { readLines } from '@/lib/queries/meeting/read-lines';
import { changeMeeting, meetingChange } from './change-meeting';
import { keepFigures } from './keep-figures';
import { writeLines } from './write-lines';

const input = meetingChange.extend({ use: z.enum(['new', 'newest']) });

type Chosen =
  | { ok: true; value: { freezeId: number; snapshot: Snapshot } }
  | { ok: false; problems: Problem[] };

/**
 * Gives a meeting the figures it works with: frozen now, or the newest that were frozen of its unit and week. Its summary
 * is written from them; what people chose of a former one stays. Problems: 'stale', those of keepFigures, 'no_freeze'.
 */
export const freezeForMeeting = command<z.infer<typeof input>, { freezeId: number }>({
  name: 'meeting.freeze',
  input,
  may: mayManageMeeting,
  run: async (context, { id, version, use }) => {
    const { tx } = context;
    const changing = await changeMeeting(tx, { id, version });
    if (!changing.ok) return changing;
    const meeting = await locateMeeting(tx, id);
    if (!meeting) return refused('missing');
    const chosen = use === 'new' ? await freezeNow(context, meeting) : await newestOf(context, meeting);
    if (!chosen.ok) return chosen;
    const { freezeId, snapshot } = chosen.value;
    // A freeze that was made elsewhere may know of another meeting, or of none.
    const sentences = summaryOf({ ...snapshot, meeting: asFrozen(meeting) });
    await writeLines(tx, id, renewed(await readLines(tx, id), sentences));
    await tx.meeting.update({ where: { id }, data: { freezeId } });
    const { plan, unit } = meeting.place;
    const detail = { meetingId: id, freezeId, use };
    return { ok: true, value: { freezeId }, trace: { planId: plan.id, unitId: unit.id, detail } };
  },
});

async function freezeNow(context: Context, meeting: MeetingPlace): Promise<Chosen> {
  const { plan, unit, week } = meeting.place;
  const address = { plan: plan.slug, unit: unit.code, week: weekKey(week) };
  return keepFigures(context, address, asFrozen(meeting));
}

async function newestOf({ tx }: Context, { place }: MeetingPlace): Promise<Chosen> {
  const row = await tx.freeze.findFirst({
    where: {
      planId: place.plan.id,
      unitId: place.unit.id,
      weekOrdinal: place.week.ordinal,
      supersededBy: null,
    },
  });
  return row ? { ok: true, value: { freezeId: row.id, snapshot: readFrozen(row) } } : refused('no_freeze');
}
