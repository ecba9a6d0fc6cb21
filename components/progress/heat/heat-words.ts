import type { RampRange } from '@/lib/domain/progress/ramp';
import { formatTenths } from '@/lib/domain/progress/rate';
import type { ProgressState } from '@/lib/domain/progress/standing';
import type { HeatView } from '@/lib/queries/progress/get-heat';

/** What rows of a level are called, many of them. */
export const levelNames: Record<HeatView['level'], string> = {
  province: 'Tỉnh',
  district: 'Địa bàn, huyện',
  commune: 'Xã, phường',
};

/** The shape beside a figure that is held against a target; other states have none. */
export const heatMarks: Partial<Record<ProgressState, string>> = { reached: '●', behind: '▲', overdue: '■' };

/** 'dưới 40,0%' · '40,0–49,9%' · 'từ 85,0%' */
export function rangeText({ low, high }: Pick<RampRange, 'low' | 'high'>): string {
  if (low === null && high === null) return 'mọi tỷ lệ';
  if (low === null) return `đến ${formatTenths(high ?? 0)}%`;
  return high === null ? `từ ${formatTenths(low)}%` : `${formatTenths(low)}–${formatTenths(high)}%`;
}
