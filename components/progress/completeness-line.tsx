import Link from 'next/link';
import { type Day, formatDay } from '@/lib/domain/plan/day';
import { cutRate, formatRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import type { CompletenessTotals } from '@/lib/queries/progress/total-completeness';

/** How many reported, in time or not, and what that means for the figures below. */
export function CompletenessLine({
  totals,
  endsOn,
  isOneUnit,
  href,
}: {
  totals: CompletenessTotals;
  endsOn: Day;
  /** Nothing beneath: the unit's own report is all there is. */
  isOneUnit: boolean;
  href: string;
}) {
  const { expected, received, onTime, approved, communesExpected, communesReceived } = totals;
  const left = expected - received;
  const isCommunesOnly = expected === communesExpected;
  const provisional = received - approved;
  return (
    <div className="facts">
      {expected === 0 ? (
        <span>Tuần này không đơn vị nào phải báo cáo.</span>
      ) : (
        <Link href={href}>
          Đã báo cáo {formatCount(received)}/{formatCount(expected)} {isCommunesOnly ? 'xã' : 'đơn vị'}
          {!isCommunesOnly && communesExpected > 0 && ` (${communesReceived}/${communesExpected} xã)`} · đúng
          hạn {formatCount(onTime)} · còn {formatCount(left)}
        </Link>
      )}
      <span>
        Số liệu đến <strong>{formatDay(endsOn)}</strong>
        {left > 0 && received > 0 && ` · ${formatCount(left)} đơn vị giữ số của tuần trước`}
      </span>
      {received > 0 && provisional > 0 && (
        <span>
          {cutRate(provisional, received) === 0 ? 'dưới 0,1%' : formatRate(provisional, received)} báo cáo
          chưa duyệt
        </span>
      )}
    </div>
  );
}
