import type { Problem } from '@/lib/commands/command';
import { planInSentence } from '@/lib/domain/plan/plan-name';
import { noteMax } from '@/lib/domain/report/note';
import type { SheetFault, SheetFaultCode } from '@/lib/domain/report/sheet';
import type { DryRun, WrongTemplate } from '@/lib/queries/report/try-workbook';
import { problemWords } from '../words';

/*
 * What is wrong with an uploaded file, then what to do.
 */
type FileFault = Extract<DryRun, { is: 'unreadable' }>['fault'];

const fileFaults: Record<FileFault, string> = {
  nothing_chosen: 'Chưa chọn tệp, hoặc tệp rỗng. Chọn tệp .xlsx đã điền.',
  too_large:
    'Tệp lớn hơn 2 MB. Mẫu đã điền chỉ vài chục kB: xoá hình ảnh, trang tính thêm, hoặc tải mẫu mới rồi điền lại.',
  xls: 'Tệp ở dạng Excel cũ (.xls). Mở bằng Excel, chọn Lưu thành, kiểu "Excel Workbook (.xlsx)", rồi tải lên.',
  encrypted: 'Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu (Tệp, Thông tin, Bảo vệ) rồi tải lên.',
  ods: 'Tệp ở dạng OpenDocument (.ods). Lưu thành kiểu "Excel 2007–365 (.xlsx)" rồi tải lên.',
  csv: 'Đây là tệp văn bản (.csv), không giữ được mẫu. Điền vào mẫu .xlsx tải từ trang này.',
  xlsb: 'Tệp ở dạng nhị phân (.xlsb). Lưu thành kiểu "Excel Workbook (.xlsx)" rồi tải lên.',
  macro: 'Tệp có macro (.xlsm) nên không nhận. Lưu thành kiểu "Excel Workbook (.xlsx)" rồi tải lên.',
  not_excel: 'Đây không phải tệp Excel. Chọn tệp .xlsx tải từ trang này.',
  damaged: 'Tệp hỏng hoặc không đúng dạng .xlsx. Mở lại bằng Excel rồi lưu, hoặc tải mẫu mới và điền lại.',
  bomb: 'Tệp nén bất thường: giải nén ra quá lớn nên đã dừng đọc. Tải mẫu mới rồi điền lại.',
  too_many_rows:
    'Tệp có quá nhiều dòng (hơn 5.000). Xoá các dòng thừa dưới bảng, hoặc tải mẫu mới rồi điền lại.',
  too_slow: 'Tệp đọc quá lâu nên đã dừng. Tải mẫu mới rồi điền lại.',
  not_a_template:
    'Đây không phải mẫu của Sổ 06 (hoặc số đã chép sang tệp khác). Tải mẫu từ trang này rồi điền vào đó.',
  columns_lost:
    'Mẫu bị mất hoặc nhân đôi cột số liệu nên không biết ô nào là ô nào. Tải mẫu mới rồi điền lại.',
};

export function fileFaultWords(fault: FileFault): string {
  return fileFaults[fault];
}

/** Whose template it is, whose page this is, and where to go. */
export function wrongTemplateWords(wrong: WrongTemplate): string {
  switch (wrong.is) {
    case 'plan':
      return `Tệp này của ${planInSentence(wrong.file)}, trang này của ${planInSentence(wrong.page)}. Chọn tệp khác, hoặc mở trang Excel của kế hoạch kia.`;
    case 'unit':
      return `Tệp này của ${wrong.file}, trang này của ${wrong.page}. Chọn tệp khác, hoặc mở trang Excel của ${wrong.file}.`;
    case 'week':
      return `Tệp này của ${wrong.file}, trang này của ${wrong.page}. Tải mẫu của ${wrong.page}, hoặc mở trang Excel của ${wrong.file}.`;
    case 'area_here':
      return `Tệp này là mẫu chung các xã của ${wrong.file}, trang này chỉ nhận mẫu riêng của ${wrong.page}. Tải tệp lên ở trang Excel của ${wrong.file}.`;
    case 'unit_here':
      return `Tệp này là mẫu riêng của ${wrong.file}, trang này nhận mẫu chung các xã của ${wrong.page}. Chép số vào mẫu chung, hoặc tải lên ở trang Excel của ${wrong.file}.`;
    case 'version':
      return `Mẫu này đã cũ (tải lúc ${wrong.madeAt}): danh mục chỉ tiêu hoặc mẫu đã đổi từ đó. Tải mẫu mới rồi chép số sang.`;
  }
}

const sheetFaults: Record<SheetFaultCode, (text: string) => string> = {
  formula: () => 'ô chứa công thức. Sao chép ô rồi dán giá trị (Dán đặc biệt, Giá trị).',
  date: () => 'ô đang là ngày tháng. Đổi định dạng ô về Số rồi gõ lại.',
  date_text: (text) => `"${text}" là ngày tháng, ô này chỉ nhận số.`,
  boolean: () => 'ô là giá trị đúng/sai (TRUE/FALSE). Gõ lại bằng số hoặc chữ.',
  error: () => 'ô báo lỗi của Excel (như #REF!, #N/A). Xoá rồi gõ số.',
  merged: () => 'ô bị gộp. Bỏ gộp ô rồi gõ số vào từng ô.',
  decimal: (text) =>
    `${text.replace('.', ',')} là số thập phân. Chỉ nhận số nguyên; nếu dấu chấm để tách nghìn, gõ liền, ví dụ 1234.`,
  decimal_text: (text) =>
    `"${text}" là số thập phân (chấm tách nghìn, phẩy thập phân). Chỉ nhận số nguyên: gõ liền, ví dụ 1234.`,
  mixed_marks: (text) =>
    `"${text}" viết kiểu nước ngoài (phẩy tách nghìn, chấm thập phân). Chỉ nhận số nguyên: gõ liền, ví dụ 1234.`,
  not_a_number: (text) => `"${text}" không phải số. Bỏ chữ và ký hiệu, ví dụ 1315.`,
  comma_decimal: (text) =>
    `"${text}" có dấu phẩy, không rõ là tách nghìn hay thập phân. Gõ liền, ví dụ 1315.`,
  negative: (text) => `"${text}" là số âm. Gõ đúng số luỹ kế mới và ghi lý do.`,
  too_large: () => 'số quá lớn, nhiều nhất là 999.999.999.',
  dot_group: (text) => `"${text}": dấu chấm phải tách từng nhóm ba chữ số. Gõ liền, ví dụ 1310.`,
  answer_unreadable: (text) => `${text ? `"${text}"` : 'ô này'} không phải câu trả lời. Chọn Có hoặc Chưa.`,
  mark_unreadable: (text) => `${text ? `"${text}"` : 'ô này'}: chỉ gõ x nếu không áp dụng, hoặc để trống.`,
  mark_and_number: () => 'vừa có số vừa đánh x không áp dụng. Bỏ một trong hai.',
  denominator_given: (text) =>
    `mẫu số của chỉ tiêu này do tỉnh giao, không sửa thành ${text} được. Xoá ô hoặc để như mẫu.`,
  reason_too_long: () => `ghi chú dài quá ${noteMax} ký tự. Viết gọn lại.`,
  reason_has_identity_number: () =>
    'ghi chú có dãy 9–12 chữ số giống số định danh hay số điện thoại. Xoá số đó: báo cáo không được ghi thông tin cá nhân.',
  row_moved: (text) =>
    `tên chỉ tiêu "${text}" không khớp với dòng này: các ô đã bị xê dịch. Tải mẫu mới rồi điền lại.`,
  row_doubled: (text) => `dòng "${text}" có hai lần. Xoá dòng chép thêm.`,
  row_unknown: (text) => `dòng "${text}" không thuộc mẫu này. Xoá dòng đó.`,
  row_missing: (text) => `thiếu dòng "${text}". Tải mẫu mới rồi điền lại.`,
  stray: () => 'ô có dữ liệu nhưng dòng này không phải dòng chỉ tiêu. Chuyển số về đúng dòng rồi xoá ô này.',
};

/** What is wrong in a cell, without its address. */
export function sheetFaultWords({ code, text }: Pick<SheetFault, 'code' | 'text'>): string {
  return sheetFaults[code](text.split('\n')[0] ?? '');
}

/** Why nothing was saved: of which unit, and what. */
export function importProblemWords(problem: Problem, units: { code: string; fullName: string }[]): string {
  const unit = units.find(({ code }) => problem.field.split('.')[0] === code);
  const words =
    problem.code === 'stale' ? 'Có người vừa lưu báo cáo này trong lúc bạn xem.' : problemWords(problem);
  return unit ? `${unit.fullName}: ${words}` : words;
}
