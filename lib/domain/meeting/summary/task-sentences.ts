import { daysBetween, formatDay } from '@/lib/domain/plan/day';
import { formatCount } from '@/lib/domain/report/number';
import type { TaskState } from '@/lib/domain/task/task';
import type { Snapshot, SnapshotTask } from '../freeze/snapshot';
import { unitInSentence } from '../points';
import { figureAt, joined, type Part, type Sentence } from './sentence';

/** A task that falls due within so many days of the week's end is named beforehand. */
const soonDays = 14;

/** Nhiệm vụ giao tại các hội nghị: how many stand where, which are overdue, which fall due next. */
export function taskSentences({ tasks, week }: Snapshot, { tasks: named }: { tasks: number }): Sentence[] {
  if (tasks.length === 0) return [];
  const overdue = tasks.filter(({ state }) => state === 'overdue');
  const soon = tasks.filter(({ state, dueOn }) => {
    if (state !== 'running' || dueOn === null) return false;
    return daysBetween(week.endsOn, dueOn) <= soonDays;
  });
  return [
    { key: 'task-states', section: 'tasks', parts: stateParts(tasks) },
    { key: 'task-overdue', section: 'tasks', parts: namedParts('Quá hạn', overdue, named) },
    { key: 'task-soon', section: 'tasks', parts: namedParts('Sắp đến hạn', soon, named) },
  ];
}

const said: [TaskState, string][] = [
  ['done', 'đã hoàn thành'],
  ['running', 'đang thực hiện'],
  ['overdue', 'quá hạn'],
  ['standing', 'thường xuyên'],
];

function stateParts(tasks: readonly SnapshotTask[]): Part[] {
  const all = figureAt('tasks/all', formatCount(tasks.length));
  const states = said
    .map(([state, words]) => ({ state, words, count: tasks.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0);
  const [only, ...others] = states;
  if (only && others.length === 0) {
    const each = tasks.length > 1 ? 'đều ' : '';
    return ['Có ', all, ` nhiệm vụ giao tại các hội nghị, ${each}${only.words}.`];
  }
  const counts = states.map(({ state, words, count }): Part[] => [
    figureAt(`tasks/${state}`, formatCount(count)),
    ` ${words}`,
  ]);
  return ['Trong ', all, ' nhiệm vụ giao tại các hội nghị: ', ...joined(counts, ', '), '.'];
}

function namedParts(head: string, tasks: readonly SnapshotTask[], named: number): Part[] {
  if (tasks.length === 0 || named === 0) return [];
  const names = tasks.slice(0, named).map((task): Part[] => [nameOf(task)]);
  const rest = tasks.length - names.length;
  const more = rest > 0 ? ` và ${formatCount(rest)} nhiệm vụ khác` : '';
  return [`${head}: `, ...joined(names, '; '), `${more}.`];
}

function nameOf({ text, lead, dueOn }: SnapshotTask): string {
  const due = dueOn ? `, hạn ${formatDay(dueOn)}` : '';
  return `${text.replace(/[.;,\s]+$/, '')} (${unitInSentence(lead)} chủ trì${due})`;
}
