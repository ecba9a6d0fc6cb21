import type { z } from 'zod';
import { type Context, command, type Problem, refused } from '@/lib/commands/command';
import type { PlanWeek } from '@/lib/db/resolve';
import type { MeetingFacts } from '@/lib/domain/meeting/meeting';
import { newPoint, pointUnits } from '@/lib/domain/meeting/points';
import { readFacts } from '@/lib/domain/meeting/typed-facts';
import { toDate, vietnamDay } from '@/lib/domain/plan/day';
import { readTree } from '@/lib/queries/meeting/read-tree';
import { locatePlace, type Place, progressAddress, subjectOf } from '@/lib/queries/progress/locate';
import { dayProblems, figuresWeek, typedFacts, weekProblems } from './typed-facts';

const input = progressAddress.required({ week: true }).extend(typedFacts.required({ figures: true }).shape);

/**
 * Begins a meeting of a unit; its điểm cầu are filled in from the tree of its day.
 * Problems: those of the facts, weekProblems, dayProblems at their fields; 'meeting_taken' where it is there already.
 */
export const createMeeting = command<z.infer<typeof input>, { meetingId: number }>({
  name: 'meeting.create',
  input,
  may: async (tx, address) => {
    const place = await locatePlace(tx, address);
    return place && subjectOf(place, 'meeting.manage');
  },
  run: async (context, typed) => {
    const place = await locatePlace(context.tx, typed);
    if (!place) return refused('missing');
    const week = figuresWeek(place, typed.figures);
    const read = readFacts(typed);
    const today = vietnamDay(context.now);
    const problems: Problem[] = [
      ...(read.ok ? dayProblems(place, read.facts.heldOn, week, today) : read.problems),
      ...weekProblems(week, today),
    ];
    if (!read.ok || !week || problems.length > 0) return { ok: false, problems };
    return begin(context, place, week, read.facts);
  },
});

async function begin({ tx, actor, now }: Context, place: Place, week: PlanWeek, facts: MeetingFacts) {
  const { plan, unit } = place;
  const { heldOn, ...told } = facts;
  // One after the other: a form that is sent twice begins one meeting.
  await tx.$queryRaw`SELECT FROM week WHERE plan_id = ${plan.id} AND ordinal = ${week.ordinal} FOR NO KEY UPDATE`;
  const of = { planId: plan.id, unitId: unit.id, heldOn: toDate(heldOn) };
  const same = { ...of, title: facts.title, startMinute: facts.startMinute };
  if (await tx.meeting.findFirst({ where: same, select: { id: true } }))
    return { ok: false as const, problems: [{ field: 'title', code: 'meeting_taken' }] };
  const units = pointUnits(unit.id, await readTree(tx, unit.id, heldOn)).filter(({ depth }) => depth === 1);
  const points = units.map((one, at) => ({ ...newPoint(one), position: at + 1 }));
  const { id } = await tx.meeting.create({
    data: { ...told, ...of, weekOrdinal: week.ordinal, createdById: actor.userId, createdAt: now },
    select: { id: true },
  });
  await tx.meetingPoint.createMany({ data: points.map((one) => ({ ...one, meetingId: id })) });
  const detail = { meetingId: id, heldOn, week: week.ordinal, points: points.length };
  return { ok: true as const, value: { meetingId: id }, trace: { planId: plan.id, unitId: unit.id, detail } };
}
