import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { AboutRecord } from '@/components/progress/about-figures';
import { reportsPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { ReminderTable } from '@/components/progress/reports/reminder-table';
import { DownloadLinks } from '@/components/ui/download-links';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { weekKey } from '@/lib/domain/plan/week';
import { listReminders } from '@/lib/queries/reminder/list-reminders';

export const metadata: Metadata = { title: 'Nhật ký nhắc việc' };

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string }>;
}

export default async function RemindersPage({ params, searchParams }: Address) {
  const [{ plan, unit }, { week }] = await Promise.all([params, searchParams]);
  const answer = await listReminders(await requireActor(), { plan, unit, week });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const failed = view.reminders.filter(({ state }) => state === 'failed').length;
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/reports/${plan}/${unit}/reminders`}
        tail={[{ label: 'Tình hình báo cáo', href: reportsPath(view, unit) }, { label: 'Nhật ký nhắc việc' }]}
        title={`Nhật ký nhắc việc: ${view.unit.fullName}`}
      />
      {failed > 0 && (
        <div className="mb-4">
          <Notice tone="wrong" title={`${failed} thư không gửi được`}>
            <p>
              Nhắc bằng cách khác, rồi kiểm tra máy chủ thư hoặc địa chỉ mà người nhận ghi ở trang Tài khoản.
            </p>
          </Notice>
        </div>
      )}
      {view.reminders.length === 0 ? (
        <p>Tuần này chưa nhắc ai: chưa đến mốc nhắc, hoặc không đơn vị nào có người báo cáo còn nợ.</p>
      ) : (
        <>
          <ReminderTable at={view} reminders={view.reminders} />
          <DownloadLinks href={`/reports/${plan}/${unit}/reminders/download?week=${weekKey(view.week)}`} />
        </>
      )}
      <AboutRecord source="nhật ký nhắc việc của Sổ 06" plan={view.plan} now={new Date()} />
    </main>
  );
}
