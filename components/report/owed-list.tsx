import Link from 'next/link';
import { formatInstant } from '@/lib/domain/plan/day';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import { counts } from '@/lib/domain/report/state';
import type { OwedReport } from '@/lib/queries/report/list-owed';
import { StateMark } from './state-mark';
import { deadlineWords, timeLeftWords } from './words';

/** Who types for a whole area fills it on one sheet: a link for each of its weeks. */
export function AreaSheets({ reports }: { reports: OwedReport[] }) {
  const sheets = new Map(
    reports.flatMap(({ plan, above, week }) =>
      above
        ? [
            [
              `/report/${plan.slug}/${above.code}/${weekKey(week)}/excel`,
              `${above.fullName}, ${formatWeek(week).toLowerCase()}`,
            ],
          ]
        : [],
    ),
  );
  if (sheets.size === 0) return null;
  return (
    <section aria-labelledby="ca-dia-ban">
      <h2 className="section-title" id="ca-dia-ban">
        Nhập cả địa bàn trên một tệp Excel
      </h2>
      <ul className="device-list">
        {[...sheets].map(([address, words]) => (
          <li key={address}>
            <Link href={address}>{words}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a reporter owes, newest week first, each one tap away. */
export function OwedList({ reports, now }: { reports: OwedReport[]; now: Date }) {
  if (reports.length === 0) return <p>Không còn báo cáo nào phải nộp.</p>;
  return (
    <ul className="owed-list">
      {reports.map((report) => (
        <li key={`${report.plan.slug} ${report.unit.code} ${weekKey(report.week)}`}>
          <Owed report={report} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Owed({ report, now }: { report: OwedReport; now: Date }) {
  const { plan, unit, week, state, sentAt, extended, remindedAt } = report;
  const path = `/report/${plan.slug}/${unit.code}/${weekKey(week)}`;
  const isIn = counts(state);
  return (
    <>
      <Link className="owed-link" href={isIn ? path : `${path}/edit`}>
        {formatWeek(week)}
      </Link>
      <p className="report-facts">
        <StateMark state={state} isOverdue={now > week.dueAt} />
        <span>
          {isIn && sentAt
            ? `gửi lúc ${formatInstant(sentAt)}`
            : `hạn ${deadlineWords(week.dueAt)}, ${timeLeftWords(week.dueAt, now)}`}
          {!isIn && extended && ' (được gia hạn)'}
        </span>
        {!isIn && remindedAt && <span>đã nhắc lúc {formatInstant(remindedAt)}</span>}
        <span>
          {unit.fullName} · {plan.number}
        </span>
      </p>
    </>
  );
}
