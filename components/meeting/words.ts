import type { Said } from '@/components/ui/setting-form';
import type { Problem } from '@/lib/commands/command';

/** By 'field.code', then by code alone: what is wrong, and what to do. */
const sentences: Record<string, (params: Record<string, string | number>) => string> = {
  stale: () =>
    'Người khác vừa sửa mục này. Nội dung bạn gõ còn nguyên ở đây; hãy mở trang này ở thẻ khác để xem bản mới rồi sửa tiếp.',
  forbidden: () => 'Tài khoản của bạn không được làm việc này.',
  missing: () => 'Không còn mục này. Tải lại trang để xem.',
  identity_number: () =>
    'Có dãy 9–12 chữ số giống số định danh. Xoá số đó: ở đây không ghi thông tin cá nhân của công dân.',
  too_long: ({ max }) => `Dài quá ${max} ký tự. Viết gọn lại.`,
  needed: () => 'Mục này không được để trống.',
  day: () => 'Chọn một ngày có trên lịch, ví dụ: 30/04/2027.',
  clock: () => 'Nhập giờ theo dạng 14:00.',
  ends_before: () => 'Giờ kết thúc phải sau giờ bắt đầu.',
  no_figures: () => 'Chưa có số liệu nào để chốt. Hãy chọn tuần đã có báo cáo.',
  busy: () => 'Báo cáo đang được gửi liên tục nên chưa làm được. Hãy bấm lại sau ít phút.',
  no_week: () => 'Kế hoạch không có tuần này. Hãy chọn tuần khác.',
};

/** What a problem of this room says to the person. */
export function meetingProblem({ field, code, params = {} }: Problem): string {
  const sentence = sentences[`${field}.${code}`] ?? sentences[code];
  return sentence?.(params) ?? 'Chưa lưu được. Xem lại mục này rồi thử lại.';
}

/** The same of several, at their fields. */
export function meetingProblems(problems: readonly Problem[]): Said[] {
  return problems.map((problem) => ({ field: problem.field, words: meetingProblem(problem) }));
}

/** What stood in a form, by field: kept while something is wrong with it. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
