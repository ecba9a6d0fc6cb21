import { TaskMark } from '@/components/task/task-mark';
import type { SnapshotTask } from '@/lib/domain/meeting/freeze/snapshot';
import { formatDay } from '@/lib/domain/plan/day';

/** Tasks as they stood when the figures were frozen. */
export function FrozenTasks({ tasks }: { tasks: readonly SnapshotTask[] }) {
  return (
    <>
      <h2 className="section-title" id="nhiem-vu">
        Nhiệm vụ được giao
      </h2>
      <table className="table table-stack frozen-table">
        <thead>
          <tr>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Chủ trì</th>
            <th scope="col">Thời hạn</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map(({ text, lead, dueOn, state }) => (
            <tr key={`${text} ${lead} ${dueOn}`}>
              <th scope="row">{text}</th>
              <td data-label="Chủ trì">{lead}</td>
              <td data-label="Thời hạn">{dueOn ? formatDay(dueOn) : 'thường xuyên'}</td>
              <td data-label="Tình trạng">
                <TaskMark state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
