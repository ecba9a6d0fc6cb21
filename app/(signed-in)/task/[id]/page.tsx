import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import '@/components/task/conclusion.css';
import { meetingPath, taskPath } from '@/components/meeting/paths';
import { ReportTaskForm } from '@/components/task/report-task-form';
import '@/components/task/task.css';
import { TaskHead } from '@/components/task/task-head';
import { TaskNotes } from '@/components/task/task-notes';
import { TaskTools } from '@/components/task/task-tools';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { startText } from '@/lib/domain/meeting/meeting';
import { formatDay } from '@/lib/domain/plan/day';
import { getTask } from '@/lib/queries/task/get-task';
import { removeFileAction } from '../../file/actions';
import { reopenTaskAction, reportTaskAction, setDeadlineAction } from './actions';

export const metadata: Metadata = { title: 'Nhiệm vụ' };

export default async function TaskPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answer = await getTask(await requireActor(), { id });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { notes, mayManage, reportsFor, doneOn, dueOn } = view;
  const givenBy = view.meeting.place.unit.fullName;
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <TaskHead task={view} />
      {!view.isGiven && (
        <Notice tone="look">
          <p>
            Hội nghị chưa diễn ra: đây là dự thảo kết luận; nhiệm vụ giao cho các đơn vị từ{' '}
            {startText(view.meeting.facts)}. Sửa ở trang{' '}
            <a href={meetingPath(view.meeting.id, '/conclusions')}>Kết luận, nhiệm vụ</a>.
          </p>
        </Notice>
      )}
      {reportsFor && (
        <section className="print-hidden" aria-labelledby="bao-cao-viec">
          <h2 className="section-title" id="bao-cao-viec">
            Báo cáo của {reportsFor.name}
          </h2>
          <ReportTaskForm
            action={reportTaskAction.bind(null, id)}
            mayFinish={reportsFor.isLead && dueOn !== null}
            givenBy={givenBy}
            finished={
              doneOn &&
              `Đã báo hoàn thành ngày ${formatDay(doneOn)}. Báo nhầm hoặc cần bổ sung: đề nghị ${givenBy} mở lại nhiệm vụ.`
            }
          />
        </section>
      )}
      <h2 className="section-title">Lịch sử</h2>
      {notes.length === 0 ? (
        <p>Chưa có báo cáo nào.</p>
      ) : (
        <TaskNotes
          notes={notes}
          mayRemoveAll={mayManage && doneOn === null}
          mayRemoveOwn={doneOn === null}
          removeFile={removeFileAction.bind(null, taskPath(Number(id)))}
        />
      )}
      {mayManage && view.isGiven && (
        <TaskTools
          task={view}
          setDeadline={setDeadlineAction.bind(null, id)}
          reopen={reopenTaskAction.bind(null, id)}
        />
      )}
    </main>
  );
}
