import { type Day, daysBetween, formatDay } from '@/lib/domain/plan/day';
import { dueText, isDoneLate, type TaskState, type TaskTimes } from '@/lib/domain/task/task';

/** In a list a conclusion is shown so long; its page has all of it. */
const shownMax = 240;

export function shortText(text: string): string {
  if (text.length <= shownMax) return text;
  return `${text.slice(0, shownMax).replace(/\s+\S*$/, '')}…`;
}

export { dueWords } from '@/lib/domain/task/deadline-note';

/** 'còn 3 ngày', 'hoàn thành 28/11/2026, chậm 15 ngày'; '' where nothing presses. */
export function standingWords(times: TaskTimes, today: Day): string {
  const { dueOn, doneOn } = times;
  if (doneOn === null) return dueText(times, today);
  const late = dueOn && isDoneLate(times) ? `, chậm ${daysBetween(dueOn, doneOn)} ngày` : '';
  return `hoàn thành ${formatDay(doneOn)}${late}`;
}

/** Nobody has reported on it, and its time is not over. */
export function isNewTask({ state, lastNote }: { state: TaskState; lastNote: unknown }): boolean {
  return lastNote === null && (state === 'running' || state === 'standing');
}
