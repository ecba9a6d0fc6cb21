import Link from 'next/link';
import { Mark, type Shape } from '@/components/ui/mark';
import { formatInstant } from '@/lib/domain/plan/day';
import { type Receipt, receiptOf, receiptWords } from '@/lib/domain/report/receipt';
import type { ExpectedReport } from '@/lib/queries/progress/list-reports';
import { progressPath, reportPath, type Standpoint } from '../paths';

const shapes: Record<Receipt, Shape> = {
  approved: 'disc',
  sent: 'disc',
  returned: 'triangle',
  overdue: 'square',
  withdrawn: 'ring',
  draft: 'half',
  due: 'ring',
};

/** Every report that was to come: who, how it stands, when it came. */
export function ReportList({
  at,
  reports,
  weeks,
  now,
  mayReadReports,
  mayManage,
  caption,
}: {
  at: Standpoint;
  reports: readonly ExpectedReport[];
  weeks: readonly { isoNumber: number }[];
  now: Date;
  /** Else a name leads to the unit's progress. */
  mayReadReports: boolean;
  /** Then a report that is overdue can be given more time. */
  mayManage: boolean;
  caption: string;
}) {
  return (
    <table className="table table-stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Trực thuộc</th>
          <th scope="col">Trạng thái</th>
          <th scope="col">Gửi lần đầu</th>
          <th scope="col">Báo cáo gần nhất</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => {
          const receipt = receiptOf(report.state, now > report.dueAt);
          const last = report.latestWeek === null ? null : weeks[report.latestWeek - 1];
          return (
            <tr key={report.code}>
              <th scope="row">
                <Link href={mayReadReports ? reportPath(at, report.code) : progressPath(at, report.code)}>
                  {report.fullName}
                </Link>
              </th>
              <td data-label="Trực thuộc">{report.parentName || '–'}</td>
              <td data-label="Trạng thái">
                <span>
                  <Mark shape={shapes[receipt]}>{receiptWords[receipt]}</Mark>
                  <Extension
                    report={report}
                    href={mayManage && now > report.dueAt ? reportPath(at, report.code) : null}
                  />
                </span>
              </td>
              <td data-label="Gửi lần đầu" className="figures">
                {report.firstSentAt ? (
                  <span>
                    {formatInstant(report.firstSentAt)}
                    {!report.onTime && <span className="under">trễ hạn</span>}
                  </span>
                ) : (
                  '–'
                )}
              </td>
              <td data-label="Báo cáo gần nhất">
                {last ? (
                  <Link href={progressPath(at, report.code)}>tuần {last.isoNumber}</Link>
                ) : (
                  'chưa có báo cáo nào'
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** More time that a unit was given, and the way to give it. */
function Extension({ report, href }: { report: ExpectedReport; href: string | null }) {
  const { extendedUntil, extensionReason, received } = report;
  if (extendedUntil) {
    return (
      <span className="under">
        gia hạn đến {formatInstant(extendedUntil)}: {extensionReason}
      </span>
    );
  }
  if (!href || received) return null;
  return (
    <span className="under print-hidden">
      <Link href={`${href}#gia-han`} aria-label={`Gia hạn cho ${report.fullName}`}>
        Gia hạn
      </Link>
    </span>
  );
}
