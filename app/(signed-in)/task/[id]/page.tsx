import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import '@/components/task/conclusion.css';
import { taskPath } from '@/components/meeting/paths';
import { ReportTaskForm } from '@/components/task/report-task-form';
import '@/components/task/task.css';
import { TaskHead } from '@/components/task/task-head';
import { TaskNotes } from '@/components/task/task-notes';
import { TaskTools } from '@/components/task/task-tools';
import { requireActor } from '@/lib/access/session';
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
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <TaskHead task={view} />
      {reportsFor && doneOn === null && (
        <section className="print-hidden" aria-labelledby="bao-cao-viec">
          <h2 className="section-title" id="bao-cao-viec">
            Báo cáo của {reportsFor.name}
          </h2>
          <ReportTaskForm
            action={reportTaskAction.bind(null, id)}
            mayFinish={reportsFor.isLead && dueOn !== null}
          />
        </section>
      )}
      <h2 className="section-title">Lịch sử</h2>
      {notes.length === 0 ? (
        <p>Chưa có báo cáo nào.</p>
      ) : (
        <TaskNotes
          notes={notes}
          mayRemoveAll={mayManage}
          removeFile={removeFileAction.bind(null, taskPath(Number(id)))}
        />
      )}
      {mayManage && (
        <TaskTools
          task={view}
          setDeadline={setDeadlineAction.bind(null, id)}
          reopen={reopenTaskAction.bind(null, id)}
        />
      )}
    </main>
  );
}
