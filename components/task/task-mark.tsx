import { Mark, type Shape } from '@/components/ui/mark';
import { type TaskState, taskStateWords } from '@/lib/domain/task/task';

const shapes: Record<TaskState, Shape> = {
  overdue: 'square',
  running: 'half',
  standing: 'ring',
  done: 'disc',
};

/**
 * Where a task stands: ■ quá hạn · ◐ đang thực hiện · ○ thường xuyên · ● hoàn thành.
 * @param more what else there is to say of it (task-words.ts): of one that is done it begins with that.
 */
export function TaskMark({ state, more }: { state: TaskState; more?: string }) {
  const word = taskStateWords[state];
  const words = more?.startsWith(word) ? more : [word, more].filter(Boolean).join(', ');
  return <Mark shape={shapes[state]}>{words}</Mark>;
}
