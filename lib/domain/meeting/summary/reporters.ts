import { isNotApplicable } from '../freeze/not-applicable';
import { reportersOf, type Snapshot, type SnapshotIndicator, type SnapshotUnit } from '../freeze/snapshot';
import { kindsOf } from './unit-words';

/** A unit that owes a report of its own, without those of the units below it. */
export interface Reporter {
  unit: Pick<SnapshotUnit, 'fullName' | 'parentName' | 'level'>;
  expected: number;
  received: number;
}

/** All that owe a report of the week, the snapshot's unit among them, by code. */
export function reportersIn({ unit, units, receipts }: Snapshot): Reporter[] {
  const head = { ...unit, parentCode: '', parentName: '', ...receipts };
  const below = new Map<string, SnapshotUnit[]>();
  for (const one of units) below.set(one.parentCode, [...(below.get(one.parentCode) ?? []), one]);
  return [head, ...units]
    .map((one): Reporter => {
      const { fullName, parentName, level } = one;
      const children = below.get(one.code) ?? [];
      const own = (what: 'expected' | 'received') =>
        children.reduce((left, child) => left - child[what], one[what]);
      return { unit: { fullName, parentName, level }, expected: own('expected'), received: own('received') };
    })
    .filter(({ expected }) => expected > 0);
}

/** How many of those that report an indicator stand behind a week's figure. */
export interface Coverage {
  reported: number;
  expected: number;
  /** 'xã, phường' */
  kind: string;
}

/**
 * Of what happened in a week that not all units have reported: who stands behind the figure. Null where all do, where it
 * runs on from older reports, and where no unit below reports it.
 */
export function coverageOf(snapshot: Snapshot, indicator: SnapshotIndicator): Coverage | null {
  const { rule, standing } = indicator;
  if (rule.accumulation !== 'weekly' || !standing.shown) return null;
  const asked = reportersOf(snapshot, indicator).filter(
    (unit) => unit.expected > 0 && !isNotApplicable(unit, indicator),
  );
  const reported = standing.shown.units;
  return reported < asked.length ? { reported, expected: asked.length, kind: kindsOf(asked) } : null;
}
