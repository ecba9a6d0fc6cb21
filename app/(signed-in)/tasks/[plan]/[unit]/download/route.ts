import { tableAnswer } from '@/app/table-response';
import { keepsTask, parseTaskFilter, taskFilterWords } from '@/components/task/task-filter';
import { requireActor } from '@/lib/access/session';
import { tasksTable } from '@/lib/documents/meeting/tasks-table';
import { listTasks } from '@/lib/queries/task/list-tasks';

/** The tasks that the page lists, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { as, show, own, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const filter = parseTaskFilter({ show, own });
  const answer = await listTasks(await requireActor(), { ...asked, ...(await params) });
  const now = new Date();
  return tableAnswer(
    answer,
    (view) =>
      tasksTable(view, {
        tasks: view.tasks.filter((task) => keepsTask(filter, task)),
        which: taskFilterWords(filter),
        now,
      }),
    as,
  );
}
