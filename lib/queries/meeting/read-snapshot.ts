import type { Tx } from '@/lib/db/client';
import type { Snapshot, SnapshotIndicator, SnapshotUnit } from '@/lib/domain/meeting/freeze/snapshot';
import { dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { paceFrom } from '@/lib/domain/progress/pace';
import { lastWholeWeek, progressOf } from '@/lib/queries/progress/indicator-progress';
import type { Place } from '@/lib/queries/progress/locate';
import { readIndicators } from '@/lib/queries/progress/read-indicators';
import { readReceipts } from '@/lib/queries/progress/read-receipts';
import { readMeetingOf, readTasksOf } from '@/lib/queries/task/read-meeting-tasks';
import { readBeneath, type UnitBeneath } from './read-beneath';
import { readNotApplicable } from './read-not-applicable';

/** As known at `now`, which decides whether the week's figures are all in. */
export async function readSnapshot(tx: Tx, place: Place, now: Date): Promise<Snapshot> {
  const { plan, unit, week } = place;
  const at = { planId: plan.id, unitId: unit.id, week: week.ordinal, on: week.endsOn };
  const [moves, { own: receipts }, beneath, issue, meeting] = await Promise.all([
    readIndicators(tx, { ...at, from: paceFrom(week.ordinal) }),
    readReceipts(tx, at),
    readBeneath(tx, at),
    tx.plan.findUniqueOrThrow({ where: { id: plan.id }, select: { issuer: true, issuedOn: true } }),
    readMeetingOf(tx, place, now),
  ]);
  const tasks = await readTasksOf(
    tx,
    place,
    beneath.map(({ unitId }) => unitId),
    now,
  );
  const silences = await readNotApplicable(tx, at, beneath, moves);
  const through = lastWholeWeek(place, receipts, now);
  const indicators = moves.map((one) => progressOf(one, place, { through, own: [], receipts }));
  const { expected, received, onTime, approved } = receipts;
  return {
    plan: {
      slug: plan.slug,
      number: plan.number,
      title: plan.title,
      issuer: issue.issuer,
      issuedOn: issue.issuedOn && dayOf(issue.issuedOn),
      isIllustrative: plan.isIllustrative,
    },
    unit: { code: unit.code, name: unit.name, fullName: unit.fullName, level: unit.level },
    week: { isoYear: week.isoYear, isoNumber: week.isoNumber, startsOn: week.startsOn, endsOn: week.endsOn },
    asOf: vietnamDay(now) <= week.endsOn ? now.toISOString() : null,
    receipts: { expected, received, onTime, approved, isDue: week.dueAt <= now },
    indicators: indicators.map(toSnapshot),
    units: beneath.map((one) => unitOf(one, indicators, silences.get(one.unitId))),
    meeting,
    tasks,
  };
}

function toSnapshot(one: ReturnType<typeof progressOf>): SnapshotIndicator {
  const { shown, change, target, missing, state, weeksLate, pace, isComingIn } = one.standing;
  return {
    code: one.code,
    groupNumber: one.groupNumber,
    groupName: one.groupName,
    name: one.name,
    shortName: one.shortName,
    rule: one.rule,
    measure: one.measure,
    numeratorLabel: one.numeratorLabel,
    denominatorLabel: one.denominatorLabel,
    reportedBy: one.reportedBy,
    standing: { shown, change, target, missing, state, weeksLate, pace, isComingIn },
  };
}

function unitOf(
  { unitId: _, amounts, ...unit }: UnitBeneath,
  indicators: readonly { id: number; code: string; rule: SnapshotIndicator['rule'] }[],
  silence: ReadonlySet<number> = new Set(),
): SnapshotUnit {
  const byId = new Map(amounts.map((one) => [one.indicatorId, one]));
  const shown = indicators.flatMap(({ id, code, rule }) => {
    const found = byId.get(id);
    return found ? [[code, rule.accumulation === 'running' ? found.total : found.week] as const] : [];
  });
  const notApplicable = indicators.filter(({ id }) => silence.has(id)).map(({ code }) => code);
  return { ...unit, amounts: Object.fromEntries(shown), notApplicable };
}
