import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { tasksPath } from '@/components/meeting/paths';
import '@/components/task/task.css';
import {
  keepsTask,
  parseTaskFilter,
  TaskFilterLinks,
  taskFilterQuery,
  taskFilterWords,
} from '@/components/task/task-filter';
import { onTaskPage, parseTaskPage, TaskPageLinks } from '@/components/task/task-pages';
import { TaskTable } from '@/components/task/task-table';
import { TasksHead } from '@/components/task/tasks-head';
import { DownloadLinks } from '@/components/ui/download-links';
import { requireActor } from '@/lib/access/session';
import { weekKey } from '@/lib/domain/plan/week';
import { listTasks } from '@/lib/queries/task/list-tasks';

export const metadata: Metadata = { title: 'Nhiệm vụ' };

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string; show?: string; own?: string; page?: string }>;
}

export default async function TasksPage({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of, page: askedPage, ...asked }] = await Promise.all([params, searchParams]);
  const answer = await listTasks(await requireActor(), { plan, unit, week, of });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { tasks, today } = view;
  const filter = parseTaskFilter(asked);
  const shown = tasks.filter((task) => keepsTask(filter, task));
  const page = parseTaskPage(askedPage, shown.length);
  const path = `/tasks/${plan}/${unit}`;
  const query = new URLSearchParams({ week: weekKey(view.week), ...taskFilterQuery(filter) });
  const pages = <TaskPageLinks count={shown.length} page={page} path={`${path}?${query}`} />;
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <TasksHead view={view} />
      {tasks.length > 0 && (
        <TaskFilterLinks
          tasks={tasks}
          chosen={filter}
          path={tasksPath(view, view.unit.code)}
          hasOwn={view.hasOwn}
        />
      )}
      {shown.length === 0 ? (
        <p>
          {tasks.length === 0
            ? 'Chưa có nhiệm vụ nào do đơn vị giao, hoặc giao cho đơn vị và các đơn vị bên dưới.'
            : 'Không có nhiệm vụ nào thuộc loại này.'}
        </p>
      ) : (
        <>
          {pages}
          <TaskTable
            tasks={onTaskPage(shown, page)}
            today={today}
            caption={`${shown.length} nhiệm vụ (${taskFilterWords(filter)}), xếp theo thời hạn`}
          />
          {pages}
          <DownloadLinks href={`${path}/download?${query}`} />
        </>
      )}
    </main>
  );
}
