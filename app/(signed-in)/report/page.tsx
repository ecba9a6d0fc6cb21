import type { Metadata } from 'next';
import '@/components/report/report.css';
import { DeviceOutbox } from '@/components/report/device/device-outbox';
import { KeepOnDevice } from '@/components/report/device/keep-on-device';
import { ReadBack } from '@/components/report/device/read-back';
import { DueTasks } from '@/components/report/due-tasks';
import { AreaSheets, OwedList } from '@/components/report/owed-list';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/access/session';
import { vietnamDay } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { listOwed } from '@/lib/queries/report/list-owed';
import { getOwnTasks } from '@/lib/queries/task/get-own-tasks';

/** The newest forms are kept on the device, so that they open without network. */
const keptForms = 3;

export const metadata: Metadata = { title: 'Báo cáo phải nộp' };

export default async function OwedPage() {
  const actor = await requireActor();
  const [answer, tasks] = await Promise.all([listOwed(actor, {}), getOwnTasks(actor, {})]);
  const reports = answer.status === 'ok' ? answer.view : [];
  return (
    <main className="page page-narrow" id="noi-dung" tabIndex={-1} data-person={actor.userId}>
      <PageHeader title="Báo cáo phải nộp" />
      {answer.status === 'ok' ? (
        <>
          <DeviceOutbox userId={actor.userId} account={actor.username} />
          <AreaSheets reports={reports} />
          <OwedList reports={reports} now={new Date()} />
          {tasks.status === 'ok' && <DueTasks tasks={tasks.view} today={vietnamDay(new Date())} />}
          <ReadBack userId={actor.userId} />
          <KeepOnDevice
            userId={actor.userId}
            addresses={reports
              .slice(0, keptForms)
              .map(({ plan, unit, week }) => `/report/${plan.slug}/${unit.code}/${weekKey(week)}/edit`)}
          />
        </>
      ) : (
        <p>Tài khoản của bạn không nhập báo cáo cho đơn vị nào.</p>
      )}
    </main>
  );
}
