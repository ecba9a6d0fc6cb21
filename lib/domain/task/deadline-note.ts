import { type Day, formatDay } from '@/lib/domain/plan/day';

/** What stands among a task's notes when its deadline was changed: 'Đổi thời hạn từ 30/06/2026 thành thường xuyên. Lý do: …' */
export function deadlineNote(before: Day | null, after: Day | null, reason: string): string {
  return `${openingOfDeadlineNote}${dueWords(before)} thành ${dueWords(after)}. Lý do: ${reason}`;
}

/** How such a note begins. */
export const openingOfDeadlineNote = 'Đổi thời hạn từ ';

/** Of such a note the deadline before the change, as it was written: two of them compare as texts. */
export function deadlineBefore(note: string): string {
  return note.slice(openingOfDeadlineNote.length).split(' thành ')[0] ?? '';
}

/** '30/06/2026', 'thường xuyên' */
export function dueWords(day: Day | null): string {
  return day ? formatDay(day) : 'thường xuyên';
}
