import { z } from 'zod';
import type { Problem } from '@/lib/commands/command';
import type { PlanWeek } from '@/lib/db/resolve';
import { meetingForms } from '@/lib/domain/meeting/meeting';
import type { Day } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
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

/** The unit must be in force on the day it meets: else there is no tree to take the points from. */
export function dayProblems({ lifespan, unit }: Place, heldOn: Day): Problem[] {
  return isWithin(lifespan, heldOn)
    ? []
    : [{ field: 'heldOn', code: 'not_in_force', params: { unit: unit.fullName } }];
}

function isWithin({ from, until }: Place['lifespan'], day: Day): boolean {
  return from <= day && day < until;
}
