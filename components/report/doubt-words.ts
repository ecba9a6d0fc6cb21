import { formatTenths } from '@/lib/domain/progress/rate';
import type { Doubt } from '@/lib/domain/report/check';
import { formatCount, formatCountChange } from '@/lib/domain/report/number';

/** One sentence on why a figure is doubted: what is seen, and against what. */
export function doubtWords(doubt: Doubt): string {
  switch (doubt.code) {
    case 'above':
      return `Tử số ${formatCount(doubt.numerator)} lớn hơn mẫu số ${formatCount(doubt.denominator)}.`;
    case 'fall':
      return `Tử số giảm ${formatCount(doubt.by)} so với lần trước (${formatCount(doubt.previous)}).`;
    case 'swing':
      return `Tỷ lệ đổi ${formatTenths(doubt.points)} điểm % so với lần trước, quá ${doubt.limit} điểm %.`;
    case 'denominator':
      return `Mẫu số ${formatCount(doubt.denominator)} lệch quá ${doubt.limit}% so với số của tỉnh (${formatCount(doubt.baseline)}).`;
    case 'frozen':
      return `Đứng yên ${doubt.weeks} tuần rồi đổi ${formatCountChange(doubt.by)}.`;
    case 'own_outlier':
      return `${whenWords(doubt.weeks)} ${formatCountChange(doubt.change)}; mọi khi khoảng ${formatCountChange(doubt.usual)} một tuần.`;
    case 'peer_outlier': {
      const unit = doubt.of === 'points' ? ' điểm %' : '%';
      return `${whenWords(doubt.weeks)} ${signed(doubt.change)}${unit}; các đơn vị khác thường khoảng ${signed(doubt.usual)}${unit}.`;
    }
  }
}

/** Over weeks without a report a change is given a week. */
function whenWords(weeks: number): string {
  return weeks > 1 ? `Trong ${weeks} tuần, mỗi tuần` : 'Tuần này';
}

/** '+12,3', '−0,4' from tenths. */
function signed(tenths: number): string {
  return `${tenths < 0 ? '−' : '+'}${formatTenths(Math.abs(tenths))}`;
}
