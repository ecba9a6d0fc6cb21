import type { Problem } from '@/lib/commands/command';
import { type Day, formatDayShort, vietnamDay, weekdayName } from '@/lib/domain/plan/day';
import { formatTenths } from '@/lib/domain/progress/rate';
import type { Figure } from '@/lib/domain/report/figure';
import { noteMax } from '@/lib/domain/report/note';
import { formatCount } from '@/lib/domain/report/number';

/*
 * Every sentence that the report pages say about what went wrong: what is wrong, then what to do.
 */
const sentences: Record<string, (params: Record<string, string | number>) => string> = {
  not_a_number: () => 'Ô này chỉ nhận số. Bỏ chữ và ký hiệu, ví dụ: 1.315.',
  comma_decimal: () =>
    'Viết số nguyên, phần nghìn cách nhau bằng dấu chấm: "1.315". Dấu phẩy là dấu thập phân nên "1,315" không dùng được ở đây.',
  negative: () => 'Số không được âm. Nếu phải giảm, hãy gõ đúng số luỹ kế mới và ghi lý do.',
  too_large: () => 'Số quá lớn, nhiều nhất là 999.999.999. Kiểm tra xem có gõ thừa chữ số không.',
  dot_group: () =>
    'Dấu chấm phải tách từng nhóm ba chữ số: "1.310", không phải "1.31". Gõ liền cũng được: 1310.',
  part_missing: () => 'Còn thiếu một nửa: có tử số thì cần cả mẫu số, và ngược lại.',
  unknown_indicator: () => 'Chỉ tiêu này không thuộc kế hoạch. Tải lại trang rồi nhập lại.',
  reason_has_identity_number: () =>
    'Lý do có dãy 9–12 chữ số giống số định danh. Xoá số đó: báo cáo không được ghi thông tin cá nhân.',
  reason_too_long: () => `Lý do dài quá ${noteMax} ký tự. Viết gọn lại.`,
  reason_needed: () => 'Ghi lý do trả lại (ít nhất 5 ký tự) để đơn vị biết phải sửa gì.',
  not_in_state: () => 'Trạng thái báo cáo đã đổi nên không làm được việc này. Tải lại trang để xem.',
  reason_needed_above: ({ numerator, denominator }) =>
    `Số đạt ${count(numerator)} lớn hơn tổng ${count(denominator)}. Sửa lại; nếu đúng, ghi lý do (ít nhất 5 ký tự).`,
  reason_needed_fall: ({ previous, by }) =>
    `Số luỹ kế giảm ${count(by)} so với lần trước (${count(previous)}). Sửa lại; nếu đúng, ghi lý do (ít nhất 5 ký tự).`,
  reason_needed_swing: ({ points, limit }) =>
    `Tỷ lệ đổi ${formatTenths(Number(points))} điểm %, quá ${limit} điểm % một tuần. Sửa lại; nếu đúng, ghi lý do (ít nhất 5 ký tự).`,
  nothing_to_send: () => 'Chưa có số nào để gửi. Nhập ít nhất một chỉ tiêu.',
  stale: ({ by }) =>
    `${by ? `${by} đã lưu` : 'Đã có người lưu'} báo cáo này trong lúc bạn làm. Xem lại rồi bấm lần nữa.`,
  newer_revision: () => 'Đơn vị vừa gửi bản mới. Tải lại trang để xem bản mới rồi quyết định.',
  conflict: () => 'có hai số khác nhau, chọn một.',
  not_confirmed: () => 'Đánh dấu xác nhận Thủ trưởng đơn vị đã duyệt, không có nội dung mật, rồi gửi lại.',
  week_closed: () => 'Tuần này đã khoá sổ, không nhận báo cáo nữa.',
  week_not_open: () => 'Tuần này chưa mở, chưa nhận báo cáo.',
  not_expected: () => 'Đơn vị không phải báo cáo tuần này.',
  forbidden: () => 'Tài khoản của bạn không được làm việc này với đơn vị này.',
  missing: () => 'Không tìm thấy báo cáo này. Kiểm tra lại địa chỉ trang.',
  invalid: () => 'Dữ liệu gửi lên không đúng mẫu. Tải lại trang rồi thử lại.',
};

/** What a problem says to the person; an unknown code still says that nothing was saved. */
export function problemWords({ code, params = {} }: Pick<Problem, 'code' | 'params'>): string {
  return sentences[code]?.(params) ?? `Chưa lưu được (mã lỗi: ${code}). Thử lại sau ít phút.`;
}

const hourMs = 3_600_000;

/** '17:00 Thứ Hai 23/11', in Asia/Ho_Chi_Minh. */
export function deadlineWords(dueAt: Date): string {
  const day: Day = vietnamDay(dueAt);
  const clock = new Date(dueAt.getTime() + 7 * hourMs).toISOString().slice(11, 16);
  return `${clock} ${weekdayName(day)} ${formatDayShort(day)}`;
}

/** 'còn 5 giờ', 'còn 40 phút', 'còn 3 ngày'; after the deadline 'quá hạn 2 ngày'. Time left is cut, never rounded up. */
export function timeLeftWords(dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime();
  const minutes = Math.floor(Math.abs(left) / 60_000);
  const amount =
    minutes < 60
      ? `${minutes} phút`
      : minutes < 48 * 60
        ? `${Math.floor(minutes / 60)} giờ`
        : `${formatCount(Math.floor(minutes / (24 * 60)))} ngày`;
  return left >= 0 ? `còn ${amount}` : `quá hạn ${amount}`;
}

/** 'vừa xong', '5 phút trước', '3 giờ trước', '2 ngày trước' */
export function timeAgoWords(then: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return 'vừa xong';
  if (minutes < 60) return `${minutes} phút trước`;
  return minutes < 48 * 60
    ? `${Math.floor(minutes / 60)} giờ trước`
    : `${Math.floor(minutes / 1440)} ngày trước`;
}

/** A figure in words: '30.480', '383/454', 'không áp dụng', 'Có'; '–' for blank. */
export function figureWords(kind: 'rate' | 'count' | 'yes_no', figure: Figure): string {
  if (figure.is === 'blank') return '–';
  if (figure.is === 'not_applicable') return 'không áp dụng';
  if (kind === 'yes_no') return figure.numerator === 1 ? 'có' : 'chưa';
  const numerator = figure.numerator === undefined ? '–' : formatCount(figure.numerator);
  return figure.denominator === undefined ? numerator : `${numerator}/${formatCount(figure.denominator)}`;
}

function count(value: string | number | undefined): string {
  return formatCount(Number(value ?? 0));
}

/** By which way a figure came in. */
export const originWords: Record<'form' | 'excel' | 'offline' | 'api' | 'demonstration', string> = {
  form: 'nhập trên trang',
  excel: 'từ tệp Excel',
  offline: 'nhập ngoại tuyến',
  api: 'qua API',
  demonstration: 'dữ liệu minh hoạ',
};
