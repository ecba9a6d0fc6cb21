import { type Day, daysBetween } from '@/lib/domain/plan/day';

/** Where a task stands: hoàn thành, đang thực hiện, quá hạn, thường xuyên. */
export const taskStates = ['overdue', 'running', 'standing', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

export const taskStateWords: Record<TaskState, string> = {
  overdue: 'quá hạn',
  running: 'đang thực hiện',
  standing: 'thường xuyên',
  done: 'hoàn thành',
};

export interface TaskTimes {
  /** Null: thường xuyên, without an end. */
  dueOn: Day | null;
  /** The day on which its lead reported it done; null while it is not. */
  doneOn: Day | null;
}

/** The day of the deadline itself is still in time. */
export function taskStateOf({ dueOn, doneOn }: TaskTimes, today: Day): TaskState {
  if (doneOn !== null) return 'done';
  if (dueOn === null) return 'standing';
  return daysBetween(dueOn, today) > 0 ? 'overdue' : 'running';
}

/** Was it done after its deadline? */
export function isDoneLate({ dueOn, doneOn }: TaskTimes): boolean {
  return dueOn !== null && doneOn !== null && daysBetween(dueOn, doneOn) > 0;
}

/** Days from the deadline on which its lead is reminded: before it, and then weekly while it is overdue. */
const before = [-3, -1] as const;
const everyDaysAfter = 7;
/** After so many days the next meeting asks, not the reminder. */
const remindedUntil = 57;

/**
 * Which reminder falls on a day; null for none. One that was missed, while nothing ran, is given on the next day with
 * work: the last one that is due.
 * @returns days from the deadline, below 0 before it: -3, -1, 1, 8, 15, …
 */
export function taskReminderOn({ dueOn, doneOn }: TaskTimes, today: Day): number | null {
  if (dueOn === null || doneOn !== null) return null;
  const days = daysBetween(dueOn, today);
  if (days > remindedUntil) return null;
  if (days >= 1) return 1 + Math.floor((days - 1) / everyDaysAfter) * everyDaysAfter;
  return [...before].reverse().find((one) => one <= days) ?? null;
}

/** 'còn 3 ngày', 'hạn hôm nay', 'quá 12 ngày'; '' where nothing presses. */
export function dueText(times: TaskTimes, today: Day): string {
  if (times.dueOn === null || times.doneOn !== null) return '';
  const days = daysBetween(times.dueOn, today);
  if (days === 0) return 'hạn hôm nay';
  return days > 0 ? `quá ${days} ngày` : `còn ${-days} ngày`;
}

/** What is said of a task: bước tiến, báo hoàn thành, mở lại. */
export type TaskNoteKind = 'progress' | 'done' | 'reopened';

export const taskNoteWords: Record<TaskNoteKind, string> = {
  progress: 'Tiến độ',
  done: 'Báo hoàn thành',
  reopened: 'Mở lại',
};

/** The longest note, in characters. */
export const taskNoteMax = 1000;

/** What presses stands first: by deadline; then what is done all the time; then what is done, the latest first. */
export function compareTasks(a: TaskTimes, b: TaskTimes): number {
  const place = ({ dueOn, doneOn }: TaskTimes) => (doneOn !== null ? 2 : dueOn === null ? 1 : 0);
  if (place(a) !== place(b)) return place(a) - place(b);
  if (a.doneOn !== null && b.doneOn !== null) return b.doneOn.localeCompare(a.doneOn);
  return (a.dueOn ?? '').localeCompare(b.dueOn ?? '');
}

/** Due within so many days, or overdue: named where somebody's day begins. */
const soonDays = 7;

export function isPressing(times: TaskTimes, today: Day): boolean {
  if (times.dueOn === null || times.doneOn !== null) return false;
  return daysBetween(today, times.dueOn) <= soonDays;
}
