import type { Said, SettingState } from '@/components/ui/setting-form';
import type { Problem } from '@/lib/commands/command';
import { formatCount } from '@/lib/domain/report/number';
import { hindranceWords } from './freeze/freeze-words';
import { type Attended, attendedWords } from './points/attendance';

export { typedIn } from '@/components/ui/typed-in';

/** By 'field.code', then by code alone: what is wrong, and what to do. */
const sentences: Record<string, (params: Record<string, string | number>) => string> = {
  stale: () =>
    'Người khác vừa sửa mục này nên chưa lưu. Nội dung đã gõ còn nguyên; hãy xem lại bản đang lưu rồi bấm lần nữa.',
  point_gone: ({ name }) =>
    `${name} không còn trong danh sách điểm cầu nên chưa lưu. Hãy xem lại danh sách rồi bấm lưu lần nữa.`,
  marked_meanwhile: ({ attended, attendees }) =>
    `Người khác vừa ghi: ${[attendedWords[attended as Attended], attendees].filter(Boolean).join(', ')}. Bấm lưu lần nữa nếu vẫn ghi như ở đây.`,
  forbidden: () => 'Tài khoản của bạn không được làm việc này.',
  missing: () => 'Không còn mục này. Tải lại trang để xem.',
  identity_number: () =>
    'Có dãy 9–12 chữ số giống số định danh. Xoá số đó: ở đây không ghi thông tin cá nhân của công dân.',
  too_long: ({ max, length }) =>
    length
      ? `Dài ${formatCount(Number(length))} ký tự, nhiều nhất ${formatCount(Number(max))}. Viết gọn lại.`
      : `Dài quá ${max} ký tự. Viết gọn lại.`,
  needed: () => 'Mục này không được để trống.',
  day: () => 'Chọn một ngày có trên lịch, ví dụ: 30/04/2027.',
  clock: () => 'Nhập giờ theo dạng 14:00.',
  ends_before: () => 'Giờ kết thúc phải sau giờ bắt đầu.',
  ...hindranceWords,
  no_figures: () => 'Chưa có số liệu nào để chốt. Hãy chọn tuần đã có báo cáo.',
  busy: () => 'Báo cáo đang được gửi liên tục nên chưa làm được. Hãy bấm lại sau ít phút.',
  not_frozen: () => 'Hội nghị chưa chốt số liệu. Hãy chốt số liệu trước rồi sửa câu.',
  said_in_section: () => 'Câu này đã có trong mục. Hãy viết ý khác, hoặc sửa câu đã có.',
  no_freeze: () => 'Tuần này chưa chốt số liệu lần nào. Hãy bấm "Chốt số liệu".',
  not_whole: ({ why }) => String(why),
  too_many_lines: ({ max }) => `Nhiều nhất ${max} dòng. Bỏ bớt hoặc gộp lại.`,
  no_week: () => 'Kế hoạch không có tuần này. Hãy chọn tuần khác.',
  day_outside: ({ from, until }) => `Ngày họp phải từ ${from} đến ${until}.`,
  'validFrom.day_outside': ({ from, until }) => `Ngày hiệu lực phải từ ${from} đến ${until}.`,
  frozen_week: () =>
    'Số liệu của hội nghị đã chốt nên không đổi tuần được nữa. Cần tuần khác thì tạo hội nghị mới.',
  not_in_force: ({ unit }) =>
    `Ngày này ${unit} chưa có hoặc không còn trong danh mục đơn vị. Hãy chọn ngày khác.`,
  meeting_taken: () => 'Đã có hội nghị cùng tên, cùng ngày giờ. Hãy mở hội nghị đó, hoặc đặt tên khác.',
  point_taken: () => 'Điểm cầu này đã có trong danh sách.',
  point_ambiguous: () => 'Có nhiều đơn vị cùng tên. Hãy chọn trong danh sách gợi ý hoặc gõ mã đơn vị.',
  paper_kept: ({ count }) =>
    `Hội nghị đã khoá hoặc ban hành ${count} văn bản nên không xoá được: văn bản đó phải giữ lại.`,
  task_reported: ({ count }) =>
    `Hội nghị có ${count} nhiệm vụ đã báo cáo tiến độ hoặc đổi thời hạn nên không xoá được.`,
  body_taken: ({ day }) => `Đã có tiêu đề từ ngày ${day}. Đánh dấu ô này để ghi đè, hoặc chọn ngày khác.`,
  academic_title: () => 'Bỏ học hàm, học vị (TS., PGS.…) trước họ tên người ký.',
  file_needed: ({ name }) =>
    name ? `Tệp ${name} không có nội dung. Chọn tệp khác.` : 'Chọn một tệp có nội dung.',
  file_too_large: ({ name, max }) =>
    `Tệp ${name} lớn quá ${max}. Nén lại hoặc chia thành nhiều tệp rồi tải lên.`,
  file_macro: ({ name }) =>
    `Tệp ${name} có macro nên không nhận. Lưu lại thành .docx hoặc .xlsx không có macro, hoặc thành PDF.`,
  file_old_or_locked: ({ name }) =>
    `Tệp ${name} là bản Word, Excel đời cũ (.doc, .xls) hoặc có mật khẩu. Bỏ mật khẩu và lưu lại thành .docx, .xlsx hoặc PDF.`,
  file_kind: ({ name }) =>
    `Không nhận loại tệp của ${name}. Chỉ nhận PDF, Word (.docx), Excel (.xlsx) và ảnh PNG, JPEG, WEBP.`,
  file_saved_otherwise: ({ name, word }) =>
    `Không nhận loại tệp của ${name}. Mở tệp đó, lưu thành ${word} rồi chọn lại.`,
  file_broken: ({ name, word, ending }) =>
    `Tệp ${name} có đuôi ${ending} nhưng bên trong không phải ${word}, hoặc tệp đã hỏng. Mở lại bằng phần mềm đã tạo ra nó, lưu thành ${word} rồi chọn lại.`,
  file_name_differs: ({ name, word, ending }) =>
    `Tên ${name} không đúng với nội dung: bên trong là ${word} (${ending}). Đổi đuôi tên tệp thành ${ending} rồi chọn lại.`,
  file_of_done: () => 'Nhiệm vụ đã báo hoàn thành nên không xoá tệp minh chứng được.',
  signed_pdf: ({ name }) => `Chỉ nhận PDF đã ký, đóng dấu; ${name} không phải PDF.`,
  file_twice: ({ name }) => `Tệp ${name} đã có ở đây, cùng nội dung. Không cần tải lên lần nữa.`,
  too_many_files: ({ max }) => `Đã đủ ${max} tệp. Xoá bớt tệp không cần rồi tải lên.`,
  'text.needed': () => 'Viết nội dung việc phải làm.',
  'lead.needed': () => 'Chọn đơn vị hoặc sở, ban, ngành chủ trì trong danh sách.',
  unknown_holder: ({ name }) =>
    `Ngày họp không có đơn vị hay sở, ban, ngành nào tên hoặc mã là "${name}". Chọn trong danh sách gợi ý.`,
  same_name: ({ name }) =>
    `Có nhiều đơn vị tên "${name}". Chọn dòng có mã trong danh sách gợi ý, hoặc gõ mã.`,
  twice: ({ name }) => `${name} ghi hai lần, hoặc đã là đơn vị chủ trì. Bỏ bớt một dòng.`,
  lead_or_all: () => 'Đã chọn giao cho tất cả điểm cầu thì để trống ô chủ trì; hoặc bỏ chọn giao cho tất cả.',
  no_points: () => 'Hội nghị chưa có điểm cầu nào là đơn vị. Lập danh sách ở trang Điểm cầu trước.',
  due_needed: () => 'Chọn thời hạn, hoặc đánh dấu việc thường xuyên.',
  due_or_standing: () => 'Việc thường xuyên thì để trống thời hạn; có thời hạn thì bỏ dấu thường xuyên.',
  due_before_meeting: () => 'Thời hạn phải từ ngày họp trở đi.',
  due_past: () => 'Thời hạn mới phải từ hôm nay trở đi.',
  due_same: () => 'Đây là thời hạn đang có. Chọn ngày khác.',
  due_far: () => 'Thời hạn xa quá 5 năm. Xem lại năm.',
  reported: () =>
    'Đã có báo cáo tiến độ nên không sửa, không xoá được nữa. Đổi thời hạn thì làm ở trang nhiệm vụ, có ghi lý do.',
  said_already: ({ at }) => `Nội dung này đã ghi lúc ${at}. Không cần gửi lại.`,
  tasks_reported: () =>
    'Đã có báo cáo nhiệm vụ của hội nghị này nên không lùi được ngày, giờ họp về sau lúc này.',
  not_given: () => 'Hội nghị chưa diễn ra nên nhiệm vụ chưa giao. Hãy đợi đến giờ họp.',
  note_needed: () => 'Viết kết quả đã làm được.',
  task_done: () => 'Nhiệm vụ đã báo hoàn thành. Cơ quan giao mở lại thì mới làm tiếp được.',
  task_open: () => 'Nhiệm vụ này đang mở, không cần mở lại.',
  only_lead: () => 'Đơn vị phối hợp ghi được tiến độ; đơn vị chủ trì mới báo hoàn thành.',
  standing_task: () => 'Nhiệm vụ thường xuyên không báo hoàn thành: hãy ghi tiến độ.',
  reason_needed: () => 'Ghi lý do, ít nhất 5 chữ cái.',
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

/** A form that was refused: all that was typed is still there. */
export function refusedForm(problems: readonly Problem[], typed: Record<string, string>): SettingState {
  const isStale = problems.some(({ code }) => code === 'stale');
  return { problems: meetingProblems(problems), typed, done: null, isStale };
}
