import type { z } from 'zod';
import { command, type Problem, refused } from '@/lib/commands/command';
import { readFacts } from '@/lib/domain/meeting/typed-facts';
import { toDate } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { locateMeeting, type MeetingPlace, mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { changeMeeting, meetingChange } from './change-meeting';
import { dayProblems, figuresWeek, typedFacts } from './typed-facts';

const input = meetingChange.extend(typedFacts.shape);

/** The points stay those of the former day until somebody fills them in anew. */
interface ChangedFacts {
  isDayChanged: boolean;
}

/**
 * Changes what a meeting's papers tell, and the week whose figures it works with.
 * Problems: those of the facts at their fields, 'stale', 'no_week', 'not_in_force', 'frozen_week' once figures are frozen.
 */
export const changeFacts = command<z.infer<typeof input>, ChangedFacts>({
  name: 'meeting.change_facts',
  input,
  may: mayManageMeeting,
  run: async ({ tx }, typed) => {
    const changing = await changeMeeting(tx, typed);
    if (!changing.ok) return changing;
    const meeting = await locateMeeting(tx, typed.id);
    if (!meeting) return refused('missing');
    const { place } = meeting;
    const key = typed.figures ?? weekKey(place.week);
    const week = figuresWeek(place, key);
    const read = readFacts(typed);
    const problems = [
      ...(read.ok ? dayProblems(place, read.facts.heldOn) : read.problems),
      ...weekProblems(meeting, key, week !== null),
    ];
    if (!read.ok || !week || problems.length > 0) return { ok: false, problems };
    const { heldOn, ...told } = read.facts;
    await tx.meeting.update({
      where: { id: typed.id },
      data: { ...told, heldOn: toDate(heldOn), weekOrdinal: week.ordinal },
    });
    const isDayChanged = heldOn !== meeting.facts.heldOn;
    const detail = { meetingId: typed.id, version: changing.version, heldOn, week: week.ordinal };
    return {
      ok: true,
      value: { isDayChanged },
      trace: { planId: place.plan.id, unitId: place.unit.id, detail },
    };
  },
});

function weekProblems({ place, freeze }: MeetingPlace, key: string, isThere: boolean): Problem[] {
  if (!isThere) return [{ field: 'figures', code: 'no_week' }];
  return freeze && key !== weekKey(place.week) ? [{ field: 'figures', code: 'frozen_week' }] : [];
}
