import { formatCount } from '../report/number';
import type { ComparedLine } from './compare';
import { formatPointChange } from './rate';

/** What a comparison comes to: how many indicators differ which way, and the widest differences of rates. */
export interface Finding {
  higher: number;
  lower: number;
  same: number;
  /** Without a difference: a side has no figure, or its plan does not have the indicator. */
  none: number;
  /** Of a week still being reported: late reports are no fall. */
  open: number;
  /** Tenths of a percentage point, above 0; null when no running rate is higher. */
  most: { shortName: string; by: number } | null;
  /** Below 0; null when none is lower. */
  least: { shortName: string; by: number } | null;
}

type Line = Pick<ComparedLine, 'shortName' | 'rule' | 'difference' | 'isOpen'>;

/** Running rates alone are held against each other for the widest difference: points with points. */
export function findingOf(lines: readonly Line[]): Finding {
  const finding: Finding = { higher: 0, lower: 0, same: 0, none: 0, open: 0, most: null, least: null };
  for (const { shortName, rule, difference, isOpen } of lines) {
    if (difference.is === 'none') {
      finding.none++;
      continue;
    }
    if (isOpen) {
      finding.open++;
      continue;
    }
    const { by } = difference;
    finding[by > 0 ? 'higher' : by < 0 ? 'lower' : 'same']++;
    if (difference.is !== 'points' || rule.accumulation !== 'running') continue;
    if (by > (finding.most?.by ?? 0)) finding.most = { shortName, by };
    if (by < (finding.least?.by ?? 0)) finding.least = { shortName, by };
  }
  return finding;
}

/** Counts of two units are of two sizes: between units, rates alone say who stands higher. */
export function ofRates<L extends Line>(lines: readonly L[]): L[] {
  return lines.filter(({ rule }) => rule.kind !== 'count');
}

const wordings = {
  /** One unit at two times. */
  times: {
    higher: (count: string) => `${count} chỉ tiêu tăng`,
    lower: (count: string) => `${count} chỉ tiêu giảm`,
    same: (count: string) => `${count} không đổi`,
    most: 'tăng nhất',
    least: 'giảm nhất',
  },
  /** Two units at one time. */
  units: {
    higher: (count: string) => `cao hơn ở ${count} tỷ lệ`,
    lower: (count: string) => `thấp hơn ở ${count} tỷ lệ`,
    same: (count: string) => `bằng nhau ở ${count}`,
    most: 'hơn nhiều nhất',
    least: 'kém nhiều nhất',
  },
};

/** '12 chỉ tiêu tăng, 2 chỉ tiêu giảm; tăng nhất Kích hoạt VNeID +3,4 điểm %; 3 chỉ tiêu không so được' */
export function findingSentence(finding: Finding, of: keyof typeof wordings): string {
  const say = wordings[of];
  const counts = (['higher', 'lower', 'same'] as const)
    .filter((way) => finding[way] > 0)
    .map((way) => say[way](formatCount(finding[way])));
  const parts = [counts.length > 0 ? counts.join(', ') : 'không có chỉ tiêu nào so được'];
  for (const way of ['most', 'least'] as const) {
    const widest = finding[way];
    if (widest) parts.push(`${say[way]} ${widest.shortName} ${formatPointChange(widest.by)} điểm %`);
  }
  if (finding.none > 0 && counts.length > 0)
    parts.push(`${formatCount(finding.none)} chỉ tiêu không so được`);
  if (finding.open > 0)
    parts.push(`${formatCount(finding.open)} chỉ tiêu phát sinh trong tuần chưa đủ báo cáo`);
  return parts.join('; ');
}
