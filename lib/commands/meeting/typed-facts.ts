import { z } from 'zod';
import type { Problem } from '@/lib/commands/command';
import type { PlanWeek } from '@/lib/db/resolve';
import { meetingForms } from '@/lib/domain/meeting/meeting';
import { addDays, type Day, formatDay } from '@/lib/domain/plan/day';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import type { Place } from '@/lib/queries/progress/locate';

const text = z.string().max(60_000);
/** Left out of the form that begins a meeting. */
const later = text.default('');

/** The facts of a meeting as forms send them. */
export const typedFacts = z.object({
  title: text,
  heldOn: z.string().max(40),
  start: z.string().max(40),
  end: z.string().max(40),
  form: z.enum(meetingForms),
  place: text,
  chair: text,
  secretary: later,
  invited: later,
  agenda: later,
  documents: later,
  proceedings: later,
  assessment: later,
  /** The week of the figures: '2026-47'. */
  figures: z.string().max(20).optional(),
});

/** A week of the plan in which the unit stands; null for others. */
export function figuresWeek({ weeks, lifespan }: Place, key: string): PlanWeek | null {
  const found = weeks.find((one) => weekKey(one) === key);
  return found && isWithin(lifespan, found.endsOn) ? found : null;
}

/** What is wrong with a week that is chosen now for a meeting's figures: there must be some, or be some soon. */
export function weekProblems(week: PlanWeek | null, today: Day): Problem[] {
  if (!week) return [{ field: 'figures', code: 'no_week' }];
  if (week.startsOn <= today) return [];
  return [{ field: 'figures', code: 'week_ahead', params: { week: formatWeek(week) } }];
}

/**
 * What is wrong with a meeting's day. The unit must be in force: else there is no tree to take the points from. It meets
 * while the plan runs or later, at most a year ahead, and not before the week of its figures.
 * @param week null where that is wrong itself.
 */
export function dayProblems(
  { lifespan, unit, weeks }: Place,
  heldOn: Day,
  week: PlanWeek | null,
  today: Day,
): Problem[] {
  if (!isWithin(lifespan, heldOn))
    return [{ field: 'heldOn', code: 'not_in_force', params: { unit: unit.fullName } }];
  const from = week?.startsOn ?? weeks[0]?.startsOn ?? heldOn;
  const until = yearAhead(today);
  if (from <= heldOn && heldOn <= until) return [];
  const params = { from: formatDay(from), until: formatDay(until) };
  return [{ field: 'heldOn', code: 'day_outside', params }];
}

/** The last day that anything is planned for. */
export function yearAhead(today: Day): Day {
  return addDays(today, 365);
}

function isWithin({ from, until }: Place['lifespan'], day: Day): boolean {
  return from <= day && day < until;
}
