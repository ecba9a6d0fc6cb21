import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';

export const fontName = 'Times New Roman';

/** Twips (1/20 pt) of so many millimetres. */
export const mm = (length: number) => Math.round((length / 25.4) * 1440);

/** Names of the paper's own paragraph styles, by what stands in them. */
export const style = {
  text: 'NoiDung',
  item: 'GachDauDong',
  issuer: 'CoQuan',
  issuerStrong: 'CoQuanBanHanh',
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  party: 'DangCongSan',
  number: 'SoKyHieu',
  dated: 'DiaDanhNgayThang',
  typeName: 'TenLoai',
  subject: 'TrichYeu',
  period: 'KyBaoCao',
  rule: 'DuongKe',
  appendix: 'PhuLuc',
  tableTitle: 'TenBang',
  signer: 'NguoiKy',
  recipientsHead: 'NoiNhan',
  recipient: 'NoiNhanMuc',
  pageNumber: 'SoTrang',
  foot: 'ChanTrang',
} as const;

const centred = { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } };
const body = { before: 120, after: 120, line: 288, lineRule: LineRuleType.AUTO };

function own(id: string, name: string, run: object, paragraph: object) {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: sizes in half points. */
export const stylesOf = (textSize: number): IStylesOptions => ({
  default: {
    document: {
      run: { font: fontName, size: 28, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      run: { font: fontName, size: 28, bold: true, color: '000000' },
      paragraph: { spacing: body, indent: { firstLine: mm(10) }, keepNext: true },
    },
    heading2: {
      run: { font: fontName, size: 28, bold: true, color: '000000' },
      paragraph: { spacing: body, indent: { firstLine: mm(10) }, keepNext: true },
    },
  },
  paragraphStyles: [
    own(
      style.text,
      'Nội dung',
      { size: 2 * textSize },
      {
        alignment: AlignmentType.JUSTIFIED,
        spacing: body,
        indent: { firstLine: mm(10) },
      },
    ),
    own(
      style.item,
      'Gạch đầu dòng',
      { size: 2 * textSize },
      {
        alignment: AlignmentType.JUSTIFIED,
        spacing: body,
        indent: { firstLine: mm(10) },
      },
    ),
    own(style.issuer, 'Cơ quan chủ quản', { size: 26 }, centred),
    own(style.issuerStrong, 'Cơ quan ban hành', { size: 26, bold: true }, centred),
    own(style.nation, 'Quốc hiệu', { size: 26, bold: true }, centred),
    own(style.motto, 'Tiêu ngữ', { size: 28, bold: true }, centred),
    own(style.party, 'Đảng Cộng sản Việt Nam', { size: 30, bold: true }, centred),
    own(style.number, 'Số, ký hiệu', { size: 26 }, { ...centred, spacing: { before: 80, after: 0 } }),
    own(
      style.dated,
      'Địa danh, ngày tháng',
      { italics: true },
      { ...centred, spacing: { before: 80, after: 0 } },
    ),
    own(
      style.typeName,
      'Tên loại văn bản',
      { bold: true },
      { ...centred, spacing: { before: 320, after: 0 } },
    ),
    own(style.subject, 'Trích yếu', { bold: true }, { ...centred, keepNext: true }),
    own(style.period, 'Kỳ báo cáo', { italics: true }, { ...centred, keepNext: true }),
    own(
      style.rule,
      'Đường kẻ',
      { size: 4 },
      { spacing: { before: 40, after: 0, line: 60, lineRule: LineRuleType.EXACT } },
    ),
    own(style.appendix, 'Phụ lục', { bold: true }, { ...centred, keepNext: true }),
    own(
      style.tableTitle,
      'Tên bảng',
      { bold: true, size: 26 },
      { ...centred, spacing: { before: 120, after: 80 }, keepNext: true },
    ),
    own(style.signer, 'Người ký', { bold: true }, { ...centred, keepNext: true }),
    own(style.recipientsHead, 'Nơi nhận', { size: 24, bold: true, italics: true }, { keepNext: true }),
    own(style.recipient, 'Nơi nhận, danh sách', { size: 22 }, {}),
    own(style.pageNumber, 'Số trang', { size: 28 }, centred),
    own(style.foot, 'Chân trang', { size: 18, italics: true }, {}),
  ],
});
