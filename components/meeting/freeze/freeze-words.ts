import { type freezeHindrance, unfinishedOf } from '@/lib/domain/meeting/freeze/may-freeze';
import type { Day } from '@/lib/domain/plan/day';
import { formatWeek, type Week } from '@/lib/domain/plan/week';
import { formatCount } from '@/lib/domain/report/number';

type Hindrance = NonNullable<ReturnType<typeof freezeHindrance>>;

/** Why a week cannot be frozen. */
export const hindranceWords: Record<Hindrance, (params: { week?: unknown; unit?: unknown }) => string> = {
  week_ahead: ({ week }) => `${week} chưa đến nên chưa chốt được.`,
  no_reports: ({ unit }) =>
    `Tuần này ${unit} chưa có báo cáo nào nên chưa chốt được. Hãy chọn tuần đã có báo cáo.`,
};

type Counted = Parameters<typeof unfinishedOf>[1];

/** What to ask before freezing: 'Tuần 48 chưa kết thúc: còn 40/130 đơn vị chưa nộp. Vẫn chốt?'; null for nothing. */
export function freezeQuestion(
  week: Pick<Week, 'isoNumber' | 'startsOn' | 'endsOn'>,
  receipts: Counted,
  today: Day,
): string | null {
  const unfinished = unfinishedOf(week, receipts, today);
  if (!unfinished) return null;
  const { isRunning, missing, unapproved } = unfinished;
  const of = (part: number, whole: number) => `${formatCount(part)}/${formatCount(whole)}`;
  const said = [
    ...(missing > 0 ? [`còn ${of(missing, receipts.expected)} đơn vị chưa nộp`] : []),
    ...(unapproved > 0 ? [`${of(unapproved, receipts.received)} báo cáo chưa duyệt`] : []),
  ].join(', ');
  const head = isRunning ? `${formatWeek(week)} chưa kết thúc` : formatWeek(week);
  return `${head}${said && `: ${said}`}. Vẫn chốt?`;
}
