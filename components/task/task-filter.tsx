import Link from 'next/link';
import { type TaskState, taskStates, taskStateWords } from '@/lib/domain/task/task';
import type { ListedTask } from '@/lib/queries/task/list-tasks';

/** Which tasks a list shows. */
export interface TaskFilter {
  /** Null: whatever their state. */
  state: TaskState | null;
  isOwn: boolean;
}

/** As an address says it: '?show=overdue&own=1'. */
export function parseTaskFilter(asked: { show?: string; own?: string }): TaskFilter {
  return { state: taskStates.find((one) => one === asked.show) ?? null, isOwn: asked.own === '1' };
}

/** The same for an address; what is not asked for is left out. */
export function taskFilterQuery({ state, isOwn }: TaskFilter): Record<string, string> {
  return { ...(state && { show: state }), ...(isOwn && { own: '1' }) };
}

export function keepsTask({ state, isOwn }: TaskFilter, task: Pick<ListedTask, 'state' | 'isOwn'>): boolean {
  return (state === null || task.state === state) && (!isOwn || task.isOwn);
}

/** 'tất cả', 'quá hạn, của tôi' */
export function taskFilterWords({ state, isOwn }: TaskFilter): string {
  return `${state ? taskStateWords[state] : 'mọi trạng thái'}${isOwn ? ', của tôi' : ''}`;
}

/** Which of the tasks to list, as links with their numbers. */
export function TaskFilterLinks({
  tasks,
  chosen,
  path,
  hasOwn,
}: {
  tasks: readonly ListedTask[];
  chosen: TaskFilter;
  /** This page with its week; the filter is added. */
  path: string;
  hasOwn: boolean;
}) {
  const states: (TaskState | null)[] = [null, ...taskStates];
  // Where all are one's own there is nothing to choose.
  const isMixed = hasOwn && tasks.some(({ isOwn }) => !isOwn);
  return (
    <>
      {isMixed && (
        <nav aria-label="Nhiệm vụ của ai" className="filters">
          {[false, true].map((isOwn) => (
            <FilterLink
              key={String(isOwn)}
              to={{ ...chosen, isOwn }}
              {...{ tasks, path }}
              isChosen={isOwn === chosen.isOwn}
            >
              {isOwn ? 'Của tôi' : 'Của mọi đơn vị'}
            </FilterLink>
          ))}
        </nav>
      )}
      <nav aria-label="Trạng thái nhiệm vụ" className="filters">
        {states.map((state) => (
          <FilterLink
            key={state}
            to={{ ...chosen, state }}
            {...{ tasks, path }}
            isChosen={state === chosen.state}
          >
            {state ? capitalised(taskStateWords[state]) : 'Tất cả'}
          </FilterLink>
        ))}
      </nav>
    </>
  );
}

function FilterLink({
  to,
  tasks,
  path,
  isChosen,
  children,
}: {
  to: TaskFilter;
  tasks: readonly ListedTask[];
  path: string;
  isChosen: boolean;
  children: string;
}) {
  const query = new URLSearchParams(taskFilterQuery(to)).toString();
  return (
    <Link
      href={query ? `${path}&${query}` : path}
      aria-current={isChosen ? 'true' : undefined}
      className={isChosen ? 'picker-current' : undefined}
    >
      {children} ({tasks.filter((task) => keepsTask(to, task)).length})
    </Link>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
