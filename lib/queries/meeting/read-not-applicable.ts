import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import { readLastSaid } from '@/lib/queries/progress/read-last-said';
import type { UnitBeneath } from './read-beneath';

interface Asked {
  id: number;
  reportedBy: UnitBeneath['level'];
}

/**
 * By unit, the indicators of which it last said "không áp dụng" (of an area: all that report below it), in the last
 * report that counts up to the week.
 */
export async function readNotApplicable(
  tx: Tx,
  at: { planId: number; unitId: number; week: number; on: Day },
  beneath: readonly UnitBeneath[],
  indicators: readonly Asked[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const levels = [...new Set(indicators.map(({ reportedBy }) => reportedBy))];
  const found = new Map<number, Set<number>>();
  for (const level of levels) {
    for (const { unitId, indicatorId, notApplicable } of await readLastSaid(tx, { ...at, level }))
      if (notApplicable) found.set(unitId, (found.get(unitId) ?? new Set()).add(indicatorId));
  }
  const children = new Map<string, UnitBeneath[]>();
  for (const one of beneath) children.set(one.parentCode, [...(children.get(one.parentCode) ?? []), one]);
  for (const area of beneath.filter(({ code }) => children.has(code))) {
    for (const level of levels) {
      const told = reportersBelow(area, level, children);
      const own = indicators.filter(
        ({ id, reportedBy }) =>
          reportedBy === level && told.length > 0 && told.every(({ unitId }) => found.get(unitId)?.has(id)),
      );
      for (const { id } of own) found.set(area.unitId, (found.get(area.unitId) ?? new Set()).add(id));
    }
  }
  return found;
}

/** The units of a level at or below an area's children that owe a report of the week. */
function reportersBelow(
  { code }: UnitBeneath,
  level: UnitBeneath['level'],
  children: ReadonlyMap<string, UnitBeneath[]>,
): UnitBeneath[] {
  return (children.get(code) ?? []).flatMap((child) =>
    child.level === level ? (child.expected > 0 ? [child] : []) : reportersBelow(child, level, children),
  );
}
