import { vietnamInstant } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';
import type { ReportDraft, RevisionDraft, TreeUnit, ValueDraft } from '../plan-draft';
import { between, randomFor } from '../random';
import { incidents } from './incidents';
import { isLeftToTry, plannedSending } from './sending';

const hour = 60 * 60_000;

/** All reports of one commune up to now, as sending, correcting and reviewing would have left them. */
export function reportsOf(
  unit: TreeUnit,
  opened: readonly Week[],
  weeks: readonly Week[],
  now: Date,
  valuesAt: (week: number) => ValueDraft[],
): ReportDraft[] {
  const present = opened.length;
  return opened.map((week): ReportDraft => {
    const planned = isLeftToTry(unit, week, weeks, now) ? null : plannedSending(unit, week, present);
    const report = { unit: unit.code, week: week.ordinal, returnReason: null };
    const values = () => valuesAt(week.ordinal);
    if (!planned) return { ...report, state: 'due', revisions: [] };
    if (planned > now) return { ...report, ...beforeSending(unit, week, planned, now, values) };
    const { returned } = incidents;
    if (returned.unit === unit.code && week.ordinal === present - returned.weeksAgo) {
      const revisions = [revision(planned, values())];
      return { ...report, state: 'returned', returnReason: returned.reason, revisions };
    }
    const revisions = revisionsOf(unit, week, planned, now, valuesAt);
    return { ...report, state: reviewed(unit, week, revisions.length, present), revisions };
  });
}

/** Two in five type ahead: a draft lies there from the day before on. */
function beforeSending(unit: TreeUnit, week: Week, planned: Date, now: Date, values: () => ValueDraft[]) {
  const startedAt = new Date(planned.getTime() - 24 * hour);
  const isOpen = startedAt >= vietnamInstant(week.startsOn, 0) && startedAt <= now;
  if (!isOpen || randomFor('draft', unit.code, week.ordinal)() > 0.4)
    return { state: 'due' as const, revisions: [] };
  // Half typed: the rest is blank.
  const typed = values().filter((_, index) => index % 3 !== 2);
  return { state: 'draft' as const, revisions: [{ startedAt, sentAt: null, values: typed }] };
}

function revision(sentAt: Date, values: ValueDraft[]): RevisionDraft {
  return { startedAt: new Date(sentAt.getTime() - 0.6 * hour), sentAt, values };
}

/** One report in twenty-five was sent with a line that lagged behind, and again, corrected, within a day. */
function revisionsOf(
  unit: TreeUnit,
  week: Week,
  planned: Date,
  now: Date,
  valuesAt: (week: number) => ValueDraft[],
): RevisionDraft[] {
  const random = randomFor('correction', unit.code, week.ordinal);
  const values = valuesAt(week.ordinal);
  const again = new Date(planned.getTime() + between(random, 3, 26) * hour);
  const at = Math.floor(between(random, 0, values.length));
  const right = values[at];
  const before = week.ordinal > 1 ? (valuesAt(week.ordinal - 1)[at]?.numerator ?? 0) : 0;
  const lagging = right?.numerator !== undefined && right.numerator > before + 1 && week.ordinal > 1;
  if (random() > 1 / 25 || again > now || !lagging) return [revision(planned, values)];
  const slipped = { ...right, numerator: Math.floor((before + (right.numerator ?? 0)) / 2) };
  const corrected = { ...right, reason: right.reason ?? 'Đính chính: bổ sung số liệu còn sót của tuần.' };
  return [revision(planned, values.with(at, slipped)), revision(again, values.with(at, corrected))];
}

/** The district's desk approves within two weeks; a correction is looked at once more. */
function reviewed(unit: TreeUnit, week: Week, revisions: number, present: number): 'sent' | 'approved' {
  const age = present - week.ordinal;
  const random = randomFor('review', unit.code, week.ordinal);
  if (age === 0 || (revisions > 1 && age < 4)) return 'sent';
  return random() < (age === 1 ? 0.5 : 0.96) ? 'approved' : 'sent';
}
