import { addDays, vietnamInstant } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';
import type { ReportDraft, TreeUnit, ValueDraft } from '../plan-draft';
import { between, randomFor } from '../random';
import { remotenessOf } from '../remoteness';

/**
 * All reports of one unit: the plan is over, so what came in was approved. In the middle some weeks are
 * missing and some reports late; the first and the last week are complete.
 */
export function reportsOf(
  unit: TreeUnit,
  weeks: readonly Week[],
  valuesAt: (week: number) => ValueDraft[],
): ReportDraft[] {
  const random = randomFor('78', 'reports', unit.code);
  const missingShare = 0.02 + 0.05 * remotenessOf(unit.district);
  return weeks.map((week): ReportDraft => {
    const isMissing = random() < missingShare && week.ordinal > 1 && week.ordinal < weeks.length;
    const sentAt = sendingTime(week, random() < 0.08, random());
    if (isMissing)
      return { unit: unit.code, week: week.ordinal, state: 'due', returnReason: null, revisions: [] };
    return {
      unit: unit.code,
      week: week.ordinal,
      state: 'approved',
      returnReason: null,
      revisions: [
        { startedAt: new Date(sentAt.getTime() - 40 * 60_000), sentAt, values: valuesAt(week.ordinal) },
      ],
    };
  });
}

/** From Friday afternoon to the deadline on Monday; late ones on the Tuesday or Wednesday after it. */
function sendingTime(week: Week, isLate: boolean, at: number): Date {
  const minute = Math.floor(between(() => at, 8 * 60, 17 * 60));
  if (isLate) return vietnamInstant(addDays(week.endsOn, at < 0.5 ? 2 : 3), minute);
  return at < 0.6
    ? vietnamInstant(addDays(week.endsOn, -2), minute + 120)
    : vietnamInstant(addDays(week.endsOn, 1), minute - 60);
}
