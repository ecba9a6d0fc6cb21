import { recordFacts } from '@/lib/domain/progress/about';
import { dueText, isDoneLate, taskStateWords } from '@/lib/domain/task/task';
import type { ListedTask, TasksView } from '@/lib/queries/task/list-tasks';
import { type DataTable, day, instant, text, weekFileName } from '../table/data-table';

/** The tasks of a page as a table. @param which which of them, in words: 'quá hạn, của tôi'. */
export function tasksTable(
  view: TasksView,
  { tasks, which, now }: { tasks: readonly ListedTask[]; which: string; now: Date },
): DataTable {
  const { unit, today } = view;
  return {
    name: weekFileName('nhiem-vu', view),
    title: `Nhiệm vụ: ${unit.fullName}`,
    columns: [
      { label: 'Nhiệm vụ', is: 'text' },
      { label: 'Chủ trì', is: 'text' },
      { label: 'Phối hợp', is: 'text' },
      { label: 'Người chịu trách nhiệm', is: 'text' },
      { label: 'Thời hạn', is: 'day' },
      { label: 'Sản phẩm', is: 'text' },
      { label: 'Trạng thái', is: 'text' },
      { label: 'Ngày hoàn thành', is: 'day' },
      { label: 'Còn, quá hạn', is: 'text' },
      { label: 'Hội nghị', is: 'text' },
      { label: 'Ngày họp', is: 'day' },
      { label: 'Đơn vị giao', is: 'text' },
      { label: 'Báo cáo mới nhất', is: 'text' },
      { label: 'Người báo cáo', is: 'text' },
      { label: 'Báo cáo lúc', is: 'instant' },
    ],
    rows: tasks.map((task) => [
      text(task.text),
      text(task.lead),
      text(task.partners.join('; ')),
      text(task.person),
      day(task.dueOn, 'thường xuyên'),
      text(task.product),
      text(taskStateWords[task.state]),
      day(task.doneOn),
      text(isDoneLate(task) ? 'sau hạn' : dueText(task, today)),
      text(task.meeting.title),
      day(task.meeting.heldOn),
      text(task.givenBy),
      text(task.lastNote?.text ?? ''),
      text(task.lastNote?.by ?? ''),
      instant(task.lastNote?.writtenAt ?? null),
    ]),
    about: [
      ...recordFacts({ source: 'kết luận các hội nghị trên Sổ 06', plan: view.plan, now }),
      ['Gồm', which],
    ],
  };
}
