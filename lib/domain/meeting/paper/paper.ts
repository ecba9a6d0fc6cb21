import type { Day } from '@/lib/domain/plan/day';

/** The papers of a meeting, and the one page that any leader takes along. */
export const paperKinds = ['report', 'conclusions', 'invitation', 'minutes', 'brief'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Size of a paper's text in points: a brief keeps to one page. Nghị định 30/2020/NĐ-CP allows 13 and 14. */
export function textSizeOf(kind: PaperKind): 13 | 14 {
  return kind === 'brief' ? 13 : 14;
}

/** state: Nghị định 30/2020/NĐ-CP. party: Hướng dẫn 36-HD/VPTW, without quốc hiệu. */
export type LetterheadForm = 'state' | 'party';

/** Who issues a paper, as its head and foot say it; frozen with the paper. */
export interface IssuingBody {
  form: LetterheadForm;
  /** Cơ quan chủ quản, as written: 'ỦY BAN NHÂN DÂN TỈNH NGHỆ AN'; '' where there is none. */
  parentName: string;
  /** 'TỔ CÔNG TÁC ĐỀ ÁN 06'; may stand in two lines parted by a line feed. */
  name: string;
  /** Ký hiệu after the kind's: 'TCTĐA06' in 'Số:      /BC-TCTĐA06'. */
  symbol: string;
  /** Địa danh: 'Nghệ An'. */
  place: string;
  /** Lines above the signature, without the name: 'TM. TỔ CÔNG TÁC', 'TỔ TRƯỞNG'. */
  signer: { lines: string[]; name: string };
  /** Nơi nhận, without the last line. */
  recipients: string[];
  /** The last line of nơi nhận: 'Lưu: VT, PC06.' */
  filed: string;
}

/** A piece of a paragraph. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** A figure that a person typed: screens underline it. */
  typed?: boolean;
}

export interface PaperColumn {
  label: string;
  /** Share of the table's width; shares of one table are held against each other. */
  share: number;
  align: 'left' | 'center' | 'right';
}

export interface TableRow {
  cells: string[];
  bold?: boolean;
  /** Its first cell goes across the whole table: the name of what follows. */
  spans?: boolean;
  /** Stays on the page of the row below it. */
  keeps?: boolean;
}

/** A table of a paper; its head repeats on each page, and no row is cut by a page's end. */
export interface PaperTable {
  columns: PaperColumn[];
  rows: TableRow[];
}

export type Block =
  /** 1: 'I. KẾT QUẢ', bold; 2: '1. Kết quả chung', bold. Texts as printed. */
  | { is: 'heading'; level: 1 | 2; text: string }
  | { is: 'paragraph'; runs: Run[] }
  /** One dash each. */
  | { is: 'list'; items: Run[][] }
  /** One that starts a page has a title. */
  | { is: 'table'; title: string; table: PaperTable; startsPage?: boolean }
  /** A picture: PNG as base64, its size in CSS px (1/96 inch) as it is to be printed, and what it shows in words. */
  | { is: 'chart'; title: string; png: string; width: number; height: number; words: string };

export interface Appendix {
  /** 'I'; '' of a paper's only one, which takes no number. */
  numeral: string;
  /** In capitals as printed. */
  title: string;
  lies: 'upright' | 'across';
  blocks: Block[];
}

/** A paper, whole: DOCX and PDF are written from it and say the same. */
export interface Paper {
  kind: PaperKind;
  /** Said below its number until it is issued; what is kept as issued has no such mark. */
  isDraft?: boolean;
  body: IssuingBody;
  /** 'BÁO CÁO' */
  typeName: string;
  /** 'BC': before the body's symbol; '' for a paper that takes no number and bears no date. */
  typeSymbol: string;
  /** Trích yếu. */
  subject: string;
  /** In brackets below the subject; '' where there is none. */
  period: string;
  /** The month and year of the date line; the day is left for the registry: 'Nghệ An, ngày      tháng 5 năm 2022'. */
  dated: Day;
  /** Kính gửi; empty where it is sent to nobody above. */
  addressees: string[];
  blocks: Block[];
  /** A second signature, on the left (the secretary of a biên bản); null for others. */
  secretary: { lines: string[]; name: string } | null;
  appendices: Appendix[];
  /** Said on each page's foot, such as where the figures come from; '' for none. */
  foot: string;
}
