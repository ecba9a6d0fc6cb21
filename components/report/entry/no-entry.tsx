import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { formatDay, formatInstant } from '@/lib/domain/plan/day';
import { planInSentence } from '@/lib/domain/plan/plan-name';
import { weekKey } from '@/lib/domain/plan/week';
import type { ReportPlace } from '@/lib/queries/report/locate-report';

type Reason = 'week_not_open' | 'week_closed' | 'not_expected';

/** Why nothing can be typed here now; null when it can. */
export function whyNoEntry({ week, report }: ReportPlace): Reason | null {
  if (week.closedAt) return 'week_closed';
  if (!week.openedAt) return 'week_not_open';
  return report ? null : 'not_expected';
}

/** Stands in the form's place, with where to go instead. */
export function NoEntry({ reason, place }: { reason: Reason; place: ReportPlace }) {
  const { plan, unit, week } = place;
  const title = {
    week_not_open: `Tuần ${week.isoNumber} chưa mở`,
    week_closed: `Tuần ${week.isoNumber} đã khoá sổ`,
    not_expected: `${unit.fullName} không phải báo cáo tuần này`,
  }[reason];
  return (
    <Notice tone="look" title={title}>
      {reason === 'week_not_open' && (
        <p>Tuần mở ngày {formatDay(week.startsOn)}. Trước ngày đó chưa nhập được.</p>
      )}
      {reason === 'week_closed' && week.closedAt && (
        <p>
          Khoá lúc {formatInstant(week.closedAt)}. Nếu còn số sai, hãy nhập số luỹ kế đúng ở tuần đang mở và
          ghi lý do.
        </p>
      )}
      {reason === 'not_expected' && (
        <p>
          Đơn vị này không có chỉ tiêu phải báo cáo trong {planInSentence(plan.number)}, hoặc chưa thành lập
          tuần đó.
        </p>
      )}
      <p>
        <Link href={`/report/${plan.slug}/${unit.code}/${weekKey(week)}`}>Xem báo cáo tuần này</Link>
        {' · '}
        <Link href="/report">Báo cáo phải nộp</Link>
      </p>
    </Notice>
  );
}
