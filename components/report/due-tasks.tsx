import Link from 'next/link';
import { TaskMark } from '@/components/task/task-mark';
import { type Day, formatDay, formatInstant } from '@/lib/domain/plan/day';
import { dueText } from '@/lib/domain/task/task';
import type { DueTask } from '@/lib/queries/task/list-due-tasks';

/** Tasks that one's own unit leads and that fall due; nothing where there are none. */
export function DueTasks({ tasks, today }: { tasks: readonly DueTask[]; today: Day }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="nhiem-vu-den-han">
      <h2 className="section-title" id="nhiem-vu-den-han">
        Nhiệm vụ đến hạn
      </h2>
      <ul className="owed-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <Link className="owed-link" href={`/task/${task.id}`}>
              {task.text}
            </Link>
            <p className="report-facts">
              <TaskMark state={task.state} />
              <span>
                {task.dueOn && `thời hạn ${formatDay(task.dueOn)}, `}
                {dueText(task, today)}
              </span>
              {task.remindedAt && <span>đã nhắc lúc {formatInstant(task.remindedAt)}</span>}
              <span>{task.lead} chủ trì</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
