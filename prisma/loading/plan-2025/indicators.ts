import type { MadeIndicator } from '../made-indicator';

/** A target of Kế hoạch năm 2025: percent of the unit's own denominator, by a day. */
export interface Indicator2025 extends Omit<MadeIndicator, 'target'> {
  target?: { percent: number; dueOn: string };
}

/** Levels lie below those of the plan that follows a year later; all figures are made up. */
export const indicators2025: Indicator2025[] = [
  {
    code: 'ho-so-truc-tuyen',
    shape: { is: 'flow', weekly: 1.7, from: 0.5, to: 0.78 },
    lag: 0.18,
    target: { percent: 70, dueOn: '2025-09-30' },
  },
  { code: 'ho-so-tiep-nhan-tuan', shape: { is: 'weekly_count', weekly: 1.9 }, lag: 0.2 },
  {
    code: 'ho-so-qua-han-tuan',
    shape: { is: 'weekly_rate', weekly: 1.7, from: 0.07, to: 0.03 },
    lag: -1.2,
    target: { percent: 3, dueOn: '2025-09-30' },
  },
  { code: 'cccd-thay-bhyt', shape: { is: 'count', base: 190, from: 0.25 }, lag: 0.25 },
  {
    code: 'so-suc-khoe',
    shape: { is: 'rate', base: 840, from: 0.06, to: 0.31 },
    lag: 0.3,
    target: { percent: 40, dueOn: '2025-12-31' },
  },
  {
    code: 'an-sinh-tai-khoan',
    shape: { is: 'rate', base: 62, from: 0.05, to: 0.29 },
    lag: 0.3,
    target: { percent: 50, dueOn: '2025-12-31' },
  },
  {
    code: 'chi-tra-bhxh',
    shape: { is: 'rate', base: 31, from: 0.58, to: 0.8 },
    lag: 0.15,
    target: { percent: 75, dueOn: '2025-08-31' },
  },
  {
    code: 'chi-tra-bao-tro',
    shape: { is: 'rate', base: 28, from: 0.06, to: 0.25 },
    lag: 0.3,
    target: { percent: 30, dueOn: '2025-09-30' },
  },
  {
    code: 'dinh-danh-thu-nhan',
    shape: { is: 'rate', base: 765, from: 0.6, to: 0.82 },
    lag: 0.12,
    target: { percent: 85, dueOn: '2025-12-31' },
  },
  {
    code: 'vneid-kich-hoat',
    shape: { is: 'rate', base: 765, from: 0.38, to: 0.59 },
    lag: 0.2,
    target: { percent: 60, dueOn: '2025-09-30' },
  },
  { code: 'can-cuoc-tuan', shape: { is: 'weekly_count', weekly: 1.1 }, lag: 0.1 },
  { code: 'chu-ky-so', shape: { is: 'count', base: 19, from: 0.2 }, lag: 0.5 },
  {
    code: 'dan-cu-lam-sach',
    shape: { is: 'rate', base: 1000, from: 0.78, to: 0.93 },
    lag: 0.04,
    target: { percent: 95, dueOn: '2025-12-31' },
  },
  {
    code: 'hoi-vien-doan-the',
    shape: { is: 'rate', base: 190, from: 0.2, to: 0.5 },
    lag: 0.15,
    target: { percent: 60, dueOn: '2025-12-31' },
  },
];
