import type { Problem } from '@/lib/commands/command';
import { type Day, formatDay, vietnamDay, weekdayName, weekdayNames } from '@/lib/domain/plan/day';
import { noteMax } from '@/lib/domain/report/note';
import { reminderHoursMax, remindersMax } from '@/lib/domain/report/reminder';

/** 'Thứ Hai 23/11/2026' */
export function dayWords(day: Day): string {
  return `${weekdayName(day)} ${formatDay(day)}`;
}

/** '17:00 Thứ Hai 23/11/2026'; midnight is the end of the day before: '24:00 Chủ nhật 22/11/2026'. */
export function momentWords(instant: Date): string {
  const clock = new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  if (clock !== '00:00') return `${clock} ${dayWords(vietnamDay(instant))}`;
  return `24:00 ${dayWords(vietnamDay(new Date(instant.getTime() - 1)))}`;
}

/** A day counted from a week's Sunday: 'Thứ Hai tuần sau', 'Thứ Bảy', 'Thứ Hai, 2 tuần sau'. */
export function dayAfterWeekWords(days: number): string {
  const name = weekdayNames[((((days - 1) % 7) + 7) % 7) + 1] ?? '';
  const later = Math.ceil(days / 7);
  if (later <= 0) return `${name} trong tuần`;
  return later === 1 ? `${name} tuần sau` : `${name}, ${later} tuần sau`;
}

const wholeFrom = (min: number, max: number) =>
  `Nhập một số nguyên từ ${min} đến ${max.toLocaleString('vi-VN')}.`;

/** By 'field.code', then by code alone: what is wrong, and what to do. */
const sentences: Record<string, (params: Record<string, string | number>) => string> = {
  clock: () => 'Nhập giờ theo dạng 17:00.',
  'dueClock.clock': () => 'Nhập giờ theo dạng 17:00, từ 00:00 đến 23:59.',
  'cutoffClock.clock': () => 'Nhập giờ theo dạng 17:00; hết ngày là 24:00.',
  due_before_cutoff: () => 'Hạn nộp đang trước lúc chốt số liệu. Chọn hạn nộp muộn hơn, hoặc chốt sớm hơn.',
  hours: () =>
    `Nhập số giờ cách nhau bằng dấu phẩy, ví dụ: 24, 3. Mỗi số từ 1 đến ${reminderHoursMax}, nhiều nhất ${remindersMax} số.`,
  'swingPoints.invalid': () => wholeFrom(1, 100),
  'denominatorPercent.invalid': () => wholeFrom(1, 100),
  'frozenWeeks.invalid': () => wholeFrom(2, 52),
  'frozenJumpPercent.invalid': () => wholeFrom(1, 1000),
  'ownOutlierTimes.invalid': () => wholeFrom(2, 100),
  'peerOutlierTimes.invalid': () => wholeFrom(2, 100),
  day: () => 'Chọn một ngày có trên lịch, ví dụ: 30/04/2027.',
  day_taken: () => 'Ngày này đã có trong danh sách.',
  name: () => 'Nhập tên ngày nghỉ, từ 2 đến 100 ký tự, không có dãy 9–12 chữ số.',
  reason_needed: () => 'Ghi lý do, ít nhất 5 ký tự.',
  reason_too_long: () => `Lý do dài quá ${noteMax} ký tự. Viết gọn lại.`,
  reason_has_identity_number: () =>
    'Lý do có dãy 9–12 chữ số giống số định danh. Xoá số đó: ở đây không ghi thông tin cá nhân.',
  not_later: ({ due }) => `Gia hạn phải sau hạn chung ${due}.`,
  too_late: ({ days }) => `Gia hạn nhiều nhất ${days} ngày sau khi tuần kết thúc.`,
  not_due_yet: ({ until }) =>
    `Chưa khoá sổ được: hạn nộp, kể cả gia hạn, còn đến ${until}. Chờ qua hạn, hoặc thu hồi gia hạn trước.`,
  not_extended: () => 'Báo cáo này không có gia hạn. Tải lại trang để xem.',
  not_expected: () => 'Đơn vị không phải báo cáo tuần này nên không có gì để gia hạn.',
  week_closed: () => 'Tuần này đã khoá sổ. Tải lại trang để xem; cần sửa thì mở lại trước.',
  week_not_closed: () => 'Tuần này đang mở. Tải lại trang để xem.',
  week_not_open: () => 'Tuần này chưa mở.',
  forbidden: () => 'Tài khoản của bạn không được đổi thiết lập của kế hoạch này.',
  missing: () => 'Không còn mục này. Tải lại trang để xem.',
};

/** What problems say to the person, at their fields. */
export function planProblems(problems: readonly Problem[]): { field: string; words: string }[] {
  return problems.map((problem) => ({ field: problem.field, words: planProblem(problem) }));
}

/** What a problem says to the person. */
export function planProblem({ field, code, params = {} }: Problem): string {
  const sentence = sentences[`${field}.${code}`] ?? sentences[code];
  return sentence?.(params) ?? 'Chưa lưu được. Xem lại mục này rồi thử lại.';
}
