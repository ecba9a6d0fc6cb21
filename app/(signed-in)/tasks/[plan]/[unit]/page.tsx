import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { tasksPath } from '@/components/meeting/paths';
import '@/components/task/task.css';
import { ProgressHead } from '@/components/progress/progress-head';
import {
  keepsTask,
  parseTaskFilter,
  TaskFilterLinks,
  taskFilterQuery,
  taskFilterWords,
} from '@/components/task/task-filter';
import { TaskTable } from '@/components/task/task-table';
import { DownloadLinks } from '@/components/ui/download-links';
import { requireActor } from '@/lib/access/session';
import { formatDay } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { listTasks } from '@/lib/queries/task/list-tasks';

export const metadata: Metadata = { title: 'Nhiệm vụ' };

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string; show?: string; own?: string }>;
}

export default async function TasksPage({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of, ...asked }] = await Promise.all([params, searchParams]);
  const answer = await listTasks(await requireActor(), { plan, unit, week, of });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { tasks, today } = view;
  const filter = parseTaskFilter(asked);
  const shown = tasks.filter((task) => keepsTask(filter, task));
  const query = new URLSearchParams({ week: weekKey(view.week), ...taskFilterQuery(filter) });
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/tasks/${plan}/${unit}`}
        keep={taskFilterQuery(filter)}
        tail={[{ label: 'Nhiệm vụ' }]}
        title={`Nhiệm vụ: ${view.unit.fullName}`}
        hasPapers={false}
        facts={<span>Từ kết luận các hội nghị; tình trạng đến ngày {formatDay(today)}</span>}
      />
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
          <TaskTable
            tasks={shown}
            today={today}
            caption={`${shown.length} nhiệm vụ (${taskFilterWords(filter)}), xếp theo thời hạn`}
          />
          <DownloadLinks href={`/tasks/${plan}/${unit}/download?${query}`} />
        </>
      )}
    </main>
  );
}
