/** How an indicator of the illustrative plan is made up. Rates run from one level to another over the weeks. */
export type Shape =
  /** Of a standing number of people or things: `base` for every 1.000 people, and at least `least`. */
  | { is: 'rate'; base: number; least?: number; from: number; to: number }
  /** Of what has come in so far: `weekly` new ones a week for every 1.000 people. */
  | { is: 'flow'; weekly: number; from: number; to: number }
  /** Of what came in this week alone. */
  | { is: 'weekly_rate'; weekly: number; from: number; to: number }
  /** A running number: `base` for every 1.000 people in the last week. */
  | { is: 'count'; base: number; from: number }
  /** What happened in the week, for every 1.000 people. */
  | { is: 'weekly_count'; weekly: number }
  | { is: 'yes_no' };

export interface ThisYearIndicator {
  code: string;
  shape: Shape;
  /** How much a commune at the border lags behind one in the plain, as a share. */
  lag: number;
  /** Mức giao: percent of the unit's own denominator, or how many for every 1.000 people; due so many weeks from now. */
  target?: { percent?: number; base?: number; dueInWeeks: number };
}

/** Thresholds are those seen in other provinces' papers of 2026 where there are any; all figures are made up. */
export const thisYearIndicators: ThisYearIndicator[] = [
  {
    code: 'ho-so-truc-tuyen',
    shape: { is: 'flow', weekly: 1.9, from: 0.62, to: 0.93 },
    lag: 0.16,
    target: { percent: 85, dueInWeeks: 5 },
  },
  { code: 'ho-so-tiep-nhan-tuan', shape: { is: 'weekly_count', weekly: 2.1 }, lag: 0.2 },
  {
    code: 'ho-so-qua-han-tuan',
    shape: { is: 'weekly_rate', weekly: 1.9, from: 0.055, to: 0.012 },
    lag: -1.2,
    target: { percent: 2, dueInWeeks: 3 },
  },
  { code: 'khai-sinh-lien-thong-tuan', shape: { is: 'weekly_count', weekly: 0.26 }, lag: -0.2 },
  { code: 'khai-tu-lien-thong', shape: { is: 'count', base: 2.9, from: 0.14 }, lag: 0.1 },
  {
    code: 'phi-khong-tien-mat',
    shape: { is: 'flow', weekly: 0.9, from: 0.41, to: 0.88 },
    lag: 0.3,
    target: { percent: 80, dueInWeeks: 5 },
  },
  { code: 'cccd-thay-bhyt', shape: { is: 'count', base: 310, from: 0.2 }, lag: 0.25 },
  {
    code: 'co-so-kham-chua-benh',
    shape: { is: 'rate', base: 0.09, least: 1, from: 0.45, to: 1.08 },
    lag: 0,
    target: { percent: 100, dueInWeeks: -6 },
  },
  {
    code: 'so-suc-khoe',
    shape: { is: 'rate', base: 840, from: 0.29, to: 0.78 },
    lag: 0.25,
    target: { percent: 80, dueInWeeks: 9 },
  },
  {
    code: 'an-sinh-tai-khoan',
    shape: { is: 'rate', base: 62, from: 0.24, to: 0.71 },
    lag: 0.28,
    target: { percent: 100, dueInWeeks: 5 },
  },
  {
    code: 'chi-tra-bhxh',
    shape: { is: 'rate', base: 31, from: 0.78, to: 0.94 },
    lag: 0.14,
    target: { percent: 91, dueInWeeks: 1 },
  },
  {
    code: 'chi-tra-bao-tro',
    shape: { is: 'rate', base: 28, from: 0.21, to: 0.57 },
    lag: 0.3,
    target: { percent: 40, dueInWeeks: -4 },
  },
  {
    code: 'chi-tra-nguoi-co-cong',
    shape: { is: 'rate', base: 15, from: 0.44, to: 0.74 },
    lag: 0.25,
    target: { percent: 70, dueInWeeks: 5 },
  },
  {
    code: 'dinh-danh-thu-nhan',
    shape: { is: 'rate', base: 765, from: 0.79, to: 0.95 },
    lag: 0.1,
    target: { percent: 90, dueInWeeks: 5 },
  },
  {
    code: 'vneid-kich-hoat',
    shape: { is: 'rate', base: 765, from: 0.55, to: 0.87 },
    lag: 0.2,
    target: { percent: 85, dueInWeeks: 5 },
  },
  { code: 'can-cuoc-tuan', shape: { is: 'weekly_count', weekly: 0.85 }, lag: 0.1 },
  {
    code: 'chu-ky-so',
    shape: { is: 'count', base: 74, from: 0.22 },
    lag: 0.5,
    target: { base: 90, dueInWeeks: 11 },
  },
  {
    code: 'dan-cu-lam-sach',
    shape: { is: 'rate', base: 1000, from: 0.9, to: 0.995 },
    lag: 0.03,
    target: { percent: 99, dueInWeeks: 3 },
  },
  {
    code: 'bao-hiem-xac-thuc',
    shape: { is: 'rate', base: 925, from: 0.91, to: 0.985 },
    lag: 0.04,
    target: { percent: 98, dueInWeeks: 9 },
  },
  {
    code: 'hoi-vien-doan-the',
    shape: { is: 'rate', base: 190, from: 0.48, to: 0.9 },
    lag: 0.15,
    target: { percent: 85, dueInWeeks: 8 },
  },
  {
    code: 'dat-dai-nhom-1',
    shape: { is: 'rate', base: 640, from: 0.52, to: 0.88 },
    lag: 0.2,
    target: { percent: 100, dueInWeeks: 5 },
  },
  {
    code: 'chu-su-dung-dat',
    shape: { is: 'rate', base: 330, from: 0.38, to: 0.83 },
    lag: 0.25,
    target: { percent: 100, dueInWeeks: 12 },
  },
  {
    code: 'don-dang-ky-dat',
    shape: { is: 'rate', base: 46, from: 0.12, to: 0.6 },
    lag: 0.35,
    target: { percent: 100, dueInWeeks: 12 },
  },
  {
    code: 'adn-than-nhan-liet-si',
    shape: { is: 'count', base: 0.95, from: 0.1 },
    lag: 0.05,
    target: { base: 1, dueInWeeks: 8 },
  },
  { code: 'ke-hoach-xa', shape: { is: 'yes_no' }, lag: 0, target: { percent: 100, dueInWeeks: -12 } },
  {
    code: 'ke-hoach-thon',
    shape: { is: 'rate', base: 0.95, least: 4, from: 0.6, to: 1.07 },
    lag: 0.03,
    target: { percent: 100, dueInWeeks: -8 },
  },
  {
    code: 'nhiem-vu-hoan-thanh',
    shape: { is: 'rate', base: 0, least: 24, from: 0.3, to: 0.8 },
    lag: 0.15,
    target: { percent: 100, dueInWeeks: 5 },
  },
];
