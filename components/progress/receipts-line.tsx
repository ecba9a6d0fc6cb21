import { Mark } from '@/components/ui/mark';
import { type Day, formatDay } from '@/lib/domain/plan/day';
import { provisionalText } from '@/lib/domain/progress/about';
import type { Receipts } from '@/lib/queries/progress/read-receipts';
import { receivedText } from './words';

/** How many reported, in time or not, and to which day the figures below go. */
export function ReceiptsLine({
  receipts,
  week,
  isOneUnit,
  href,
}: {
  receipts: Receipts;
  week: { endsOn: Day; dueAt: Date };
  /** Nothing beneath: the unit's own report is all there is. */
  isOneUnit: boolean;
  /** Who has reported; of one unit, its report. Null where it may not be read. */
  href: string | null;
}) {
  const words = isOneUnit ? null : receivedText(receipts, week.dueAt, new Date());
  const provisional = isOneUnit ? null : provisionalText(receipts);
  return (
    <>
      {isOneUnit && receipts.expected > 0 && <OwnReceipt receipts={receipts} href={href} />}
      {words && (href ? <a href={href}>{words}</a> : <span>{words}</span>)}
      <span>
        Số liệu đến <strong>{formatDay(week.endsOn)}</strong>
        {provisional && ` · ${provisional}`}
      </span>
    </>
  );
}

function OwnReceipt({ receipts, href }: { receipts: Receipts; href: string | null }) {
  if (receipts.received === 0) return <Mark shape="ring">chưa báo cáo tuần này</Mark>;
  const words = [
    receipts.onTime > 0 ? 'đúng hạn' : 'trễ hạn',
    receipts.approved > 0 ? 'đã duyệt' : 'chưa duyệt',
  ].join(', ');
  return (
    <Mark shape="disc">
      {href ? <a href={href}>đã báo cáo</a> : 'đã báo cáo'}, {words}
    </Mark>
  );
}
