import { formatInstant } from '@/lib/domain/plan/day';
import { formatRate } from '@/lib/domain/progress/rate';
import type { ExpectedReport } from '@/lib/queries/progress/list-reports';

/** Received of expected, on time of expected and of received, and the deadline that decides. */
export function ReceiptSummary({
  reports,
  dueAt,
  closedAt,
}: {
  reports: readonly ExpectedReport[];
  dueAt: Date;
  closedAt: Date | null;
}) {
  const received = reports.filter((one) => one.received);
  const onTime = received.filter((one) => one.onTime);
  const extended = reports.filter((one) => one.extendedUntil !== null).length;
  const communes = reports.filter((one) => one.level === 'commune');
  const isCommunesOnly = communes.length === reports.length;
  const ratios: [string, number, number][] = [
    ['Đã nhận trên phải báo cáo', received.length, reports.length],
    ['Đúng hạn trên phải báo cáo', onTime.length, reports.length],
    ['Đúng hạn trên đã nhận', onTime.length, received.length],
  ];
  return (
    <>
      <p className="facts">
        <span>
          Hạn <strong>{formatInstant(dueAt)}</strong>
          {extended > 0 && ` · ${extended} đơn vị được gia hạn`}
        </span>
        {closedAt && <span>Đã khoá sổ {formatInstant(closedAt)}</span>}
        {!isCommunesOnly && communes.length > 0 && (
          <span>
            Tính theo đơn vị báo cáo: {communes.length} xã, {reports.length - communes.length} đơn vị cấp trên
            báo cáo riêng
          </span>
        )}
      </p>
      <dl className="ratios">
        {ratios.map(([word, part, whole]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <span className="ratio-figure">{formatRate(part, whole)}</span>
              <span className="under">
                {part}/{whole}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
