import { weekKey } from '@/lib/domain/plan/week';
import type { Place } from '@/lib/queries/progress/locate';

/** Where a step to another week leads; `of` says which unit is meant where its code may name another one then. */
export interface WeekStep {
  path: string;
  of?: string;
}

/**
 * While the unit is in force, the same page; else that of the only unit it became or came from, and where there are
 * several, the page that names them.
 * @param path this page without its query: section, plan, code, and what follows.
 */
export function stepTo(
  { unit, lifespan, kin, week: present }: Pick<Place, 'unit' | 'lifespan' | 'kin' | 'week'>,
  path: string,
  week: Pick<Place['week'], 'endsOn'>,
): WeekStep {
  const on = week.endsOn;
  if (lifespan.from <= on && on < lifespan.until) return { path };
  const then = kin.filter(({ from, until }) => from <= on && on < until);
  const [only] = then;
  if (then.length !== 1 || !only) return { path, of: weekKey(present) };
  const steps = path.split('/');
  return { path: steps.with(steps.indexOf(unit.code, 3), only.code).join('/') };
}

/** Some week of the plan has another unit, or none, in this unit's place. */
export function isPassing({ weeks, lifespan }: Pick<Place, 'weeks' | 'lifespan'>): boolean {
  return weeks.some(({ endsOn }) => endsOn < lifespan.from || lifespan.until <= endsOn);
}
