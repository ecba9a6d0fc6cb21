import type { z } from 'zod';
import { command, type Problem, refused } from '@/lib/commands/command';
import type { PlanWeek } from '@/lib/db/resolve';
import { readFacts } from '@/lib/domain/meeting/typed-facts';
import { type Day, toDate, vietnamDay } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { isGiven } from '@/lib/domain/task/given';
import { locateMeeting, type MeetingPlace, mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { changePart, partChange } from './change-meeting';
import { dayProblems, figuresWeek, typedFacts, weekProblems } from './typed-facts';

const input = partChange.extend(typedFacts.shape);

/** The points stay those of the former day until somebody fills them in anew. */
interface ChangedFacts {
  isDayChanged: boolean;
}

/**
 * Changes what a meeting's papers tell, and the week whose figures it works with.
 * Problems: 'stale'; those of the facts, weekProblems, dayProblems at their fields, 'frozen_week' once figures are frozen;
 * 'tasks_reported' at heldOn, where a meeting whose tasks were reported on is put off.
 */
export const changeFacts = command<z.infer<typeof input>, ChangedFacts>({
  name: 'meeting.change_facts',
  input,
  may: mayManageMeeting,
  run: async ({ tx, now }, typed) => {
    const changing = await changePart(tx, typed, 'facts');
    if (!changing.ok) return changing;
    const meeting = await locateMeeting(tx, typed.id);
    if (!meeting) return refused('missing');
    const { place } = meeting;
    const key = typed.figures ?? weekKey(place.week);
    const week = figuresWeek(place, key);
    const read = readFacts(typed);
    const today = vietnamDay(now);
    const problems = [
      ...(read.ok ? dayProblems(place, read.facts.heldOn, week, today) : read.problems),
      ...(key === weekKey(place.week) ? [] : otherWeekProblems(meeting, week, today)),
    ];
    if (!read.ok || !week || problems.length > 0) return { ok: false, problems };
    if (
      !isGiven(read.facts, now) &&
      (await tx.taskNote.count({ where: { task: { meetingId: typed.id } } })) > 0
    )
      return { ok: false, problems: [{ field: 'heldOn', code: 'tasks_reported' }] };
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

function otherWeekProblems({ freeze }: MeetingPlace, week: PlanWeek | null, today: Day): Problem[] {
  const problems = weekProblems(week, today);
  return problems.length === 0 && freeze ? [{ field: 'figures', code: 'frozen_week' }] : problems;
}
