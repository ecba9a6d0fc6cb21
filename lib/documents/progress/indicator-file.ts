import { weekKey } from '@/lib/domain/plan/week';
import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';

/** Về số liệu này, as the page says it. */
export type AboutFact = [word: string, text: string];

/** 'vneid-kich-hoat-40-2026-47-xep-hang' */
export function indicatorFileName(
  { indicator, unit, week }: Pick<IndicatorView, 'indicator' | 'unit' | 'week'>,
  part: string,
): string {
  return `${indicator.code}-${unit.code}-${weekKey(week)}-${part}`;
}

/** 'Tỷ lệ kích hoạt …, Tỉnh Nghệ An, tuần 47/2026: xếp hạng 20 đơn vị trực thuộc' */
export function indicatorTitle(
  { indicator, unit, week }: Pick<IndicatorView, 'indicator' | 'unit' | 'week'>,
  what: string,
): string {
  return `${indicator.name}, ${unit.fullName}, tuần ${week.isoNumber}/${week.isoYear}: ${what}`;
}
