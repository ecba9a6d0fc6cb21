import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
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
  /** Who has reported; of one unit, its report. Null where it may not be read. */
  href: string | null;
}) {
  const left = totals.expected - totals.received;
  const words = isOneUnit ? null : receivedText(totals);
  return (
    <div className="facts">
      {isOneUnit && totals.expected > 0 && <OwnReceipt totals={totals} href={href} />}
      {words && (href ? <Link href={href}>{words}</Link> : <span>{words}</span>)}
      <span>
        Số liệu đến <strong>{formatDay(endsOn)}</strong>
        {!isOneUnit && left > 0 && ` · ${formatCount(left)} đơn vị chưa có số mới`}
      </span>
      {!isOneUnit && <Provisional totals={totals} />}
    </div>
  );
}

function receivedText(totals: CompletenessTotals): string {
  const { expected, received, onTime, communesExpected, communesReceived } = totals;
  if (expected === 0) return 'Tuần này chưa mở báo cáo';
  const isCommunesOnly = expected === communesExpected;
  const communes =
    isCommunesOnly || communesExpected === 0 ? '' : ` (${communesReceived}/${communesExpected} xã)`;
  return [
    `Đã báo cáo ${formatCount(received)}/${formatCount(expected)} ${isCommunesOnly ? 'xã' : 'đơn vị'}${communes}`,
    `đúng hạn ${formatCount(onTime)}/${formatCount(expected)}${received > 0 && received < expected ? ` (${formatCount(onTime)}/${formatCount(received)} đã nhận)` : ''}`,
    `còn ${formatCount(expected - received)}`,
  ].join(' · ');
}

function OwnReceipt({ totals, href }: { totals: CompletenessTotals; href: string | null }) {
  if (totals.received === 0) return <Mark shape="ring">chưa báo cáo tuần này</Mark>;
  const words = [
    totals.onTime > 0 ? 'đúng hạn' : 'trễ hạn',
    totals.approved > 0 ? 'đã duyệt' : 'chưa duyệt',
  ].join(', ');
  return (
    <Mark shape="disc">
      {href ? <Link href={href}>đã báo cáo</Link> : 'đã báo cáo'}, {words}
    </Mark>
  );
}

/** Figures that no reviewer has approved yet may still change. */
function Provisional({ totals: { received, approved } }: { totals: CompletenessTotals }) {
  const provisional = received - approved;
  if (provisional === 0) return null;
  const share = cutRate(provisional, received) === 0 ? 'dưới 0,1%' : formatRate(provisional, received);
  return <span>{share} báo cáo chưa duyệt</span>;
}
