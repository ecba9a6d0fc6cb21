import type { Workbook } from 'exceljs';
import type { Template } from './template';

const steps: [head: string, text: string][] = [
  ['Nhập ở đâu', 'Chỉ nhập vào các ô nền vàng của trang tính "Số liệu". Các ô khác đã khoá.'],
  [
    'Số',
    'Số nguyên không âm, gõ liền: 1315. Không dùng số thập phân, không gõ đơn vị tính. Đừng để công thức: sao chép rồi dán giá trị (Dán đặc biệt, Giá trị).',
  ],
  ['Luỹ kế, phát sinh', 'Luỹ kế: tổng từ đầu kế hoạch đến hết tuần. Phát sinh: chỉ trong tuần.'],
  ['Mẫu số', 'Chỉ nhập ở ô nền vàng. Ô mẫu số không có nền vàng là số của tỉnh, không sửa.'],
  ['Có / Chưa', 'Với chỉ tiêu trả lời có hay chưa, chọn trong danh sách ở ô số liệu.'],
  ['Không áp dụng', 'Gõ x và để trống ô số. Số 0 và "không áp dụng" là hai điều khác nhau.'],
  [
    'Ô để trống',
    'Giữ nguyên số đang lưu trên hệ thống, không xoá. Muốn xoá một số, dùng trang nhập báo cáo.',
  ],
  [
    'Ghi chú, lý do',
    'Ghi khi số giảm, tăng bất thường hoặc tử số lớn hơn mẫu số. Không ghi tên, số định danh, số điện thoại: dãy 9–12 chữ số bị từ chối.',
  ],
  ['Đừng làm', 'Không thêm, xoá, chuyển dòng hay cột; không gộp ô; không chép sang tệp khác.'],
  [
    'Tải lên',
    'Lưu dạng .xlsx rồi tải lên ở trang đã tải mẫu. Hệ thống cho xem trước mọi thay đổi và mọi lỗi theo địa chỉ ô; có một lỗi thì chưa lưu gì.',
  ],
];

const forAreas: [string, string] = [
  'Ghép nhiều xã',
  'Mỗi xã là một khối dòng, đúng thứ tự trong mẫu riêng của xã. Chép vùng ô vàng của tệp xã, dán giá trị vào khối của xã đó. Dùng bộ lọc ở cột Đơn vị hoặc Chỉ tiêu để xem từng phần.',
];

/** The sheet that says how to fill in the other. */
export function writeGuide(book: Workbook, { scope }: Template): void {
  const sheet = book.addWorksheet('Hướng dẫn', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ showGridLines: false }],
  });
  sheet.columns = [{ width: 22 }, { width: 105 }];
  const font = { name: 'Times New Roman', size: 12 };
  const title = sheet.addRow(['Cách điền mẫu báo cáo tuần']);
  title.font = { ...font, size: 15, bold: true };
  title.height = 28;
  for (const [head, text] of scope === 'area' ? [...steps, forAreas] : steps) {
    const row = sheet.addRow([head, text]);
    row.height = text.length > 105 ? 36 : 20;
    row.getCell(1).font = { ...font, bold: true };
    row.getCell(2).font = font;
    for (const at of [1, 2]) row.getCell(at).alignment = { wrapText: true, vertical: 'top' };
  }
}
