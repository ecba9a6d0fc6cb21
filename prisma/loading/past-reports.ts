import { addDays, vietnamInstant } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';
import type { ReportDraft, TreeUnit, ValueDraft } from './plan-draft';
import { between, randomFor } from './random';
import { remotenessOf } from './remoteness';

/** How a plan that is over was reported to. */
export interface Past {
  /** Tells the made-up rows of one plan from those of another. */
  seed: string;
  /** In this week every report came. */
  isWhole: (week: Week) => boolean;
  /** In this week many more than usual did not come. */
  isUnsettled?: (week: Week) => boolean;
}

/** All reports of one unit in these weeks: what came in was approved; some are missing and some were late. */
export function pastReports(
  unit: TreeUnit,
  weeks: readonly Week[],
  valuesAt: (week: number) => ValueDraft[],
  { seed, isWhole, isUnsettled = () => false }: Past,
): ReportDraft[] {
  const random = randomFor(seed, 'reports', unit.key);
  const missingShare = 0.02 + 0.05 * remotenessOf(unit.district);
  return weeks.map((week): ReportDraft => {
    const isMissing = random() < missingShare + (isUnsettled(week) ? 0.2 : 0) && !isWhole(week);
    const sentAt = sendingTime(week, random() < 0.08, random(), isWhole(week));
    const report = { unit: unit.key, week: week.ordinal, returnReason: null };
    if (isMissing) return { ...report, state: 'due', revisions: [] };
    const startedAt = new Date(sentAt.getTime() - 40 * 60_000);
    return {
      ...report,
      state: 'approved',
      revisions: [{ startedAt, sentAt, values: valuesAt(week.ordinal) }],
    };
  });
}

/**
 * From Friday afternoon to the deadline on Monday; late ones on the Tuesday or Wednesday after it, of a whole week by
 * Tuesday noon: the conference is on that afternoon.
 */
function sendingTime(week: Week, isLate: boolean, at: number, isWhole: boolean): Date {
  const minute = Math.floor(between(() => at, 8 * 60, 17 * 60));
  if (isLate && isWhole) return vietnamInstant(addDays(week.endsOn, 2), Math.floor(minute / 2) + 3 * 60);
  if (isLate) return vietnamInstant(addDays(week.endsOn, at < 0.5 ? 2 : 3), minute);
  return at < 0.6
    ? vietnamInstant(addDays(week.endsOn, -2), minute + 120)
    : vietnamInstant(addDays(week.endsOn, 1), minute - 60);
}
