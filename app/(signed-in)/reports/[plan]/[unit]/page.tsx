import '@/components/progress/reports/reports.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { AboutFigures } from '@/components/progress/about-figures';
import { remindersPath, reportsPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { LateList } from '@/components/progress/reports/late-list';
import { lateListText } from '@/components/progress/reports/late-list-text';
import { ReceiptSummary } from '@/components/progress/reports/receipt-summary';
import {
  parseReportFilter,
  ReportFilterLinks,
  reportFilters,
} from '@/components/progress/reports/report-filter';
import { ReportList } from '@/components/progress/reports/report-list';
import { DownloadLinks } from '@/components/ui/download-links';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import { listReports, type ReportsView } from '@/lib/queries/progress/list-reports';

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; show?: string }>;
}

// Title and page are made from one answer.
const ask = cache(async (plan: string, unit: string, week?: string) =>
  listReports(await requireActor(), { plan, unit, week }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit }, { week }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, week);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  if (answer.status !== 'ok') return {};
  const { unit, week } = answer.view;
  return { title: `Tình hình báo cáo, ${unit.fullName}, tuần ${week.isoNumber}` };
}

export default async function ReportsPage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, week, weeks, reports } = view;
  const { show } = await address.searchParams;
  const filter = parseReportFilter(show);
  const now = new Date();
  const shown = reports.filter(reportFilters[filter].keeps);
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/reports/${plan.slug}/${unit.code}`}
        keep={{ show }}
        tail={[{ label: 'Tình hình báo cáo' }]}
        title={`Tình hình báo cáo: ${unit.fullName}`}
      >
        <ReceiptSummary reports={reports} dueAt={week.dueAt} closedAt={week.closedAt} />
      </ProgressHead>
      <Chasing view={view} now={now} />
      <ReportFilterLinks reports={reports} chosen={filter} path={reportsPath(view, unit.code)} />
      {shown.length === 0 ? (
        <p>{reports.length === 0 ? 'Tuần này chưa mở báo cáo.' : 'Không có báo cáo nào thuộc loại này.'}</p>
      ) : (
        <ReportList
          at={view}
          reports={shown}
          weeks={weeks}
          mayReadReports={view.mayReadReports}
          now={now}
          mayManage={view.mayManage && week.closedAt === null}
          caption={`${reportFilters[filter].word}: ${shown.length} đơn vị, ${formatWeek(week)}`}
        />
      )}
      {shown.length > 0 && (
        <DownloadLinks
          href={`/reports/${plan.slug}/${unit.code}/download?week=${weekKey(week)}&show=${filter}`}
        />
      )}
      <AboutFigures place={view} receipts={view.receipts} about={view} now={now} />
    </main>
  );
}

/** For those who chase late reports: what could not be delivered, a list to paste into the chat group, the ledger. */
function Chasing({ view, now }: { view: ReportsView; now: Date }) {
  const { plan, unit, week, reports, failedReminders } = view;
  if (failedReminders === null) return null;
  const ledger = remindersPath(view, unit.code);
  const text = week.closedAt ? null : lateListText(reports, week, now);
  return (
    <section className="chasing print-hidden" aria-label="Đôn đốc">
      {failedReminders > 0 && (
        <Notice tone="wrong">
          <p>
            <Link href={ledger}>{failedReminders} thư không gửi được ▸</Link>
          </p>
        </Notice>
      )}
      <p className="facts">
        <Link href={ledger}>Nhật ký nhắc việc</Link>
        <Link href={`/plan/${plan.slug}/weeks`}>Các tuần, khoá sổ</Link>
      </p>
      {text && <LateList text={text} />}
    </section>
  );
}
