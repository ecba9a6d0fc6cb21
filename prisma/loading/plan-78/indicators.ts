import type { UnitLevel } from '@/lib/db/generated/enums';

/** Totals of the plan's last week. */
export interface Totals {
  numerator: number;
  denominator?: number;
}

/** An indicator of Kế hoạch 78: what its last week comes to, and how it is shared out and grows. */
export interface Indicator78 {
  code: string;
  reportedBy: UnitLevel;
  province: Totals;
  /** Thị xã Cửa Lò: the figures of the news report of 10/05/2022. Absent: in proportion. */
  cuaLo?: Totals;
  /** How much more of it a remote commune has, per person: 1 as much, 3 three times. */
  whereRemote?: number;
  /** Share of the last week's figure that stands in the first week. */
  start: number;
}

/**
 * Real, from the news report: Cửa Lò's figures; the province's 83 %, 94,2 %, 3.735 and three times 100 %.
 * Everything else (other totals, the denominators behind the rates) is made up around them.
 */
export const indicators78: Indicator78[] = [
  // 2.030.912 / 2.446.000 = 83,03 %
  {
    code: 'cccd-thu-nhan',
    reportedBy: 'commune',
    province: { numerator: 2_030_912, denominator: 2_446_000 },
    start: 0.71,
  },
  {
    code: 'hoc-sinh-cccd',
    reportedBy: 'commune',
    province: { numerator: 23_417, denominator: 27_680 },
    cuaLo: { numerator: 383, denominator: 454 },
    start: 0.18,
  },
  {
    code: 'cmnd-xac-thuc',
    reportedBy: 'commune',
    province: { numerator: 61_934, denominator: 88_715 },
    start: 0.08,
  },
  // 1.195.436 / 1.268.500 = 94,24 %
  {
    code: 'tiem-chung-dong-bo',
    reportedBy: 'commune',
    province: { numerator: 1_195_436, denominator: 1_268_500 },
    cuaLo: { numerator: 20_066, denominator: 21_297 },
    start: 0.12,
  },
  {
    code: 'ho-ngheo',
    reportedBy: 'commune',
    province: { numerator: 39_486 },
    cuaLo: { numerator: 117 },
    whereRemote: 9,
    start: 0.1,
  },
  {
    code: 'nhan-khau-ngheo',
    reportedBy: 'commune',
    province: { numerator: 157_238 },
    cuaLo: { numerator: 356 },
    whereRemote: 9,
    start: 0.1,
  },
  {
    code: 'ho-can-ngheo',
    reportedBy: 'commune',
    province: { numerator: 52_719 },
    cuaLo: { numerator: 387 },
    whereRemote: 3,
    start: 0.1,
  },
  {
    code: 'nhan-khau-can-ngheo',
    reportedBy: 'commune',
    province: { numerator: 203_645 },
    cuaLo: { numerator: 1_315 },
    whereRemote: 3,
    start: 0.1,
  },
  {
    code: 'chinh-sach',
    reportedBy: 'commune',
    province: { numerator: 96_352 },
    cuaLo: { numerator: 1_701 },
    start: 0.14,
  },
  {
    code: 'dan-cu-lam-sach',
    reportedBy: 'commune',
    province: { numerator: 3_038_761, denominator: 3_330_000 },
    start: 0.55,
  },
  {
    code: 'cccd-thay-bhyt',
    reportedBy: 'commune',
    province: { numerator: 3_735 },
    whereRemote: 0.15,
    start: 0.02,
  },
  { code: 'ke-hoach-huyen', reportedBy: 'district', province: { numerator: 21, denominator: 21 }, start: 0 },
  { code: 'ke-hoach-xa', reportedBy: 'commune', province: { numerator: 460, denominator: 460 }, start: 0 },
  {
    code: 'ke-hoach-thon',
    reportedBy: 'commune',
    province: { numerator: 3_812, denominator: 3_812 },
    start: 0.2,
  },
];
