import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';

const font = 'Times New Roman';

/** Twips (1/20 pt) of so many millimetres. */
export const mm = (length: number) => Math.round((length / 25.4) * 1440);

/** Names of the paper's own paragraph styles, by what stands in them. */
export const style = {
  text: 'NoiDung',
  item: 'GachDauDong',
  issuer: 'CoQuan',
  issuerStrong: 'CoQuanBanHanh',
  star: 'DauSao',
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  party: 'DangCongSan',
  number: 'SoKyHieu',
  draft: 'DuThao',
  dated: 'DiaDanhNgayThang',
  typeName: 'TenLoai',
  subject: 'TrichYeu',
  period: 'KyBaoCao',
  sentTo: 'KinhGui',
  sentToList: 'KinhGuiNhieuNoi',
  rule: 'DuongKe',
  appendix: 'PhuLuc',
  appendixTitle: 'TenPhuLuc',
  tableTitle: 'TenBang',
  chart: 'BieuDo',
  signer: 'NguoiKy',
  signerName: 'HoTenNguoiKy',
  recipientsHead: 'NoiNhan',
  recipient: 'NoiNhanMuc',
  pageNumber: 'SoTrang',
  foot: 'ChanTrang',
} as const;

/** Styles of a table's cells, by the size of its letters in points. */
export const tableStyle = {
  head: (size: number) => `BangDauCot${2 * size}`,
  left: (size: number) => `BangChu${2 * size}`,
  center: (size: number) => `BangGiua${2 * size}`,
  right: (size: number) => `BangSo${2 * size}`,
} as const;

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

const centred = { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } };
const numbered = { ...centred, spacing: { before: 80, after: 0 } };
const body = {
  alignment: AlignmentType.JUSTIFIED,
  spacing: { before: 120, after: 120, line: 288, lineRule: LineRuleType.AUTO },
  indent: { firstLine: mm(10) },
};
const titled = { ...centred, spacing: { before: 120, after: 80 } };
const strong = { run: { bold: true }, paragraph: { ...centred, keepNext: true } };
/** 'Kính gửi:' hangs out to the left of those it names. */
const sentTo = { left: mm(52), hanging: mm(22) };
/** Room for the hand and the seal. */
const handRoom = 1300;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: sizes in half points. @param tableSizes in points. */
export function stylesOf(textSize: number, tableSizes: readonly number[]): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 28, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      heading1: heading(0),
      heading2: heading(1),
    },
    paragraphStyles: [
      ...textStyles(textSize),
      ...headStyles,
      ...partStyles,
      ...footStyles,
      ...tableSizes.flatMap(cellStyles),
    ],
  };
}

/** Word's own heading, so that its navigation finds it. */
function heading(outlineLevel: number): Look {
  return {
    run: { font, size: 28, bold: true, color: '000000' },
    paragraph: { ...body, alignment: AlignmentType.LEFT, keepNext: true, outlineLevel },
  };
}

function own(id: string, name: string, { run = {}, paragraph = {} }: Look): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

function textStyles(textSize: number): IParagraphStyleOptions[] {
  const look = { run: { size: 2 * textSize }, paragraph: body };
  return [own(style.text, 'Nội dung', look), own(style.item, 'Gạch đầu dòng', look)];
}

const headStyles = [
  own(style.issuer, 'Cơ quan chủ quản', { run: { size: 26 }, paragraph: centred }),
  own(style.issuerStrong, 'Cơ quan ban hành', { run: { size: 26, bold: true }, paragraph: centred }),
  own(style.star, 'Dấu sao', { run: { size: 26 }, paragraph: centred }),
  own(style.nation, 'Quốc hiệu', { run: { size: 26, bold: true }, paragraph: centred }),
  own(style.motto, 'Tiêu ngữ', { run: { size: 28, bold: true }, paragraph: centred }),
  own(style.party, 'Đảng Cộng sản Việt Nam', { run: { size: 30, bold: true }, paragraph: centred }),
  own(style.number, 'Số và ký hiệu', { run: { size: 26 }, paragraph: numbered }),
  own(style.draft, 'Dự thảo', { run: { size: 26, bold: true }, paragraph: centred }),
  own(style.dated, 'Địa danh và ngày tháng', { run: { italics: true }, paragraph: numbered }),
  own(style.rule, 'Đường kẻ', {
    run: { size: 4 },
    paragraph: { spacing: { before: 60, after: 0, line: 60, lineRule: LineRuleType.EXACT } },
  }),
];

const partStyles = [
  own(style.typeName, 'Tên loại văn bản', {
    ...strong,
    paragraph: { ...strong.paragraph, spacing: { before: 320, after: 0 } },
  }),
  own(style.subject, 'Trích yếu', strong),
  own(style.period, 'Kỳ báo cáo', { run: { italics: true }, paragraph: strong.paragraph }),
  own(style.sentTo, 'Kính gửi', { paragraph: titled }),
  own(style.sentToList, 'Kính gửi nhiều nơi', {
    paragraph: {
      indent: sentTo,
      spacing: { after: 60 },
    },
  }),
  own(style.appendix, 'Phụ lục', { ...strong, paragraph: { ...strong.paragraph, outlineLevel: 0 } }),
  own(style.appendixTitle, 'Tên phụ lục', strong),
  own(style.tableTitle, 'Tên bảng và biểu đồ', {
    run: { bold: true, size: 26 },
    paragraph: { ...titled, keepNext: true },
  }),
  own(style.chart, 'Biểu đồ', { paragraph: titled }),
];

const footStyles = [
  own(style.signer, 'Quyền hạn và chức vụ', strong),
  own(style.signerName, 'Họ và tên người ký', {
    run: { bold: true },
    paragraph: { ...centred, spacing: { before: handRoom, after: 0 } },
  }),
  own(style.recipientsHead, 'Nơi nhận', {
    run: { size: 24, bold: true, italics: true },
    paragraph: { keepNext: true },
  }),
  own(style.recipient, 'Nơi nhận - danh sách', { run: { size: 22 } }),
  own(style.pageNumber, 'Số trang', { run: { size: 28 }, paragraph: centred }),
  own(style.foot, 'Chân trang', { run: { size: 18, italics: true } }),
];

/** A head stays with its first row. */
function cellStyles(size: number): IParagraphStyleOptions[] {
  const named = (kind: keyof typeof tableStyle, name: string, run: object, paragraph: object) =>
    own(tableStyle[kind](size), `Bảng ${size} - ${name}`, { run: { size: 2 * size, ...run }, paragraph });
  return [
    named('head', 'đầu cột', { bold: true }, { ...centred, keepNext: true }),
    named('left', 'chữ', {}, { alignment: AlignmentType.LEFT }),
    named('center', 'giữa', {}, centred),
    named('right', 'số', {}, { alignment: AlignmentType.RIGHT }),
  ];
}
