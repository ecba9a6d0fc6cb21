import { formatTenths } from '@/lib/domain/progress/rate';
import type { Doubt } from '@/lib/domain/report/check';
import { formatCount } from '@/lib/domain/report/number';

/** One sentence on why a figure is doubted. */
export function doubtWords(doubt: Doubt): string {
  switch (doubt.code) {
    case 'above':
      return `Số đạt ${formatCount(doubt.numerator)} lớn hơn tổng ${formatCount(doubt.denominator)}.`;
    case 'fall':
      return `Tử số giảm ${formatCount(doubt.by)} so với lần trước (${formatCount(doubt.previous)}).`;
    case 'swing':
      return `Tỷ lệ đổi ${formatTenths(doubt.points)} điểm %, quá ${doubt.limit} điểm % một tuần.`;
  }
}
