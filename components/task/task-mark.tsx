import { Mark, type Shape } from '@/components/ui/mark';
import { type TaskState, taskStateWords } from '@/lib/domain/task/task';

const shapes: Record<TaskState, Shape> = {
  overdue: 'square',
  running: 'half',
  standing: 'ring',
  done: 'disc',
};

/** Where a task stands: ■ quá hạn · ◐ đang thực hiện · ○ thường xuyên · ● hoàn thành. */
export function TaskMark({ state, more }: { state: TaskState; more?: string }) {
  return (
    <Mark shape={shapes[state]}>
      {taskStateWords[state]}
      {more && `, ${more}`}
    </Mark>
  );
}
