import Link from 'next/link';
import { taskPath } from '@/components/meeting/paths';
import type { Day } from '@/lib/domain/plan/day';
import { formatDay, formatDayShort, formatInstant, vietnamDay } from '@/lib/domain/plan/day';
import type { ListedTask } from '@/lib/queries/task/list-tasks';
import { TaskMark } from './task-mark';
import { dueWords, isNewTask, shortText, standingWords } from './task-words';

/** Tasks: what, who leads, until when, where it stands, what was said last. */
export function TaskTable({
  tasks,
  today,
  caption,
}: {
  tasks: readonly ListedTask[];
  today: Day;
  caption: string;
}) {
  return (
    <table className="table table-stack task-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col">Chủ trì · phối hợp</th>
          <th scope="col">Thời hạn</th>
          <th scope="col">Trạng thái</th>
          <th scope="col">Báo cáo mới nhất</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function TaskRow({ task, today }: { task: ListedTask; today: Day }) {
  const { id, text, lead, partners, dueOn, state, meeting, remindedAt } = task;
  return (
    <tr>
      <th scope="row">
        <Link href={taskPath(id)} prefetch={false}>
          {shortText(text)}
        </Link>
        <span className="under">
          {meeting.title}, <span className="whitespace-nowrap">{formatDay(meeting.heldOn)}</span>
        </span>
      </th>
      <td data-label="Chủ trì">
        {lead}
        {partners.length > 0 && <span className="under">phối hợp: {shortText(partners.join('; '))}</span>}
      </td>
      <td data-label="Thời hạn" className="figures">
        {dueWords(dueOn)}
        <span className="under">{standingWords(task, today)}</span>
      </td>
      <td data-label="Trạng thái">
        <TaskMark state={state} />
        {remindedAt && state !== 'done' && (
          <span className="under">
            đã nhắc lúc <span className="whitespace-nowrap">{formatInstant(remindedAt)}</span>
          </span>
        )}
      </td>
      <td data-label="Báo cáo mới nhất">
        <LastNote task={task} />
      </td>
    </tr>
  );
}

function LastNote({ task }: { task: ListedTask }) {
  const { lastNote } = task;
  if (!lastNote) return isNewTask(task) ? <strong>mới giao</strong> : 'chưa có';
  const { kind, text, writtenAt, by } = lastNote;
  return (
    <>
      {kind === 'reopened' && `Mở lại ${formatDayShort(vietnamDay(writtenAt))}: `}
      {shortText(text)}
      <span className="under">
        {by}, <span className="whitespace-nowrap">{formatInstant(writtenAt)}</span>
      </span>
    </>
  );
}
