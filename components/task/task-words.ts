import { type Day, formatDay } from '@/lib/domain/plan/day';
import { dueText, isDoneLate, type TaskTimes } from '@/lib/domain/task/task';

/** In a list a conclusion is shown so long; its page has all of it. */
const shownMax = 240;

export function shortText(text: string): string {
  if (text.length <= shownMax) return text;
  return `${text.slice(0, shownMax).replace(/\s+\S*$/, '')}…`;
}

/** '30/06/2026', 'thường xuyên' */
export function dueWords(dueOn: Day | null): string {
  return dueOn ? formatDay(dueOn) : 'thường xuyên';
}

/** What there is to know of a deadline today: 'còn 3 ngày', 'xong 12/06/2026, sau hạn'; '' where nothing presses. */
export function standingWords(times: TaskTimes, today: Day): string {
  if (times.doneOn === null) return dueText(times, today);
  return `xong ${formatDay(times.doneOn)}${isDoneLate(times) ? ', sau hạn' : ''}`;
}
