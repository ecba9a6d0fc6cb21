import { formatDay, formatInstant } from '@/lib/domain/plan/day';
import type { Snapshot } from '../freeze/snapshot';

/** 'đến hết ngày 08/05/2022'; of a week that was not over: 'đến 15 giờ 17 ngày 28/11/2026'. What is to come is no result. */
export function throughText({ week, asOf }: Pick<Snapshot, 'week' | 'asOf'>): string {
  if (asOf === null) return `đến hết ngày ${formatDay(week.endsOn)}`;
  const [clock = '', day = ''] = formatInstant(new Date(asOf)).split(' ');
  return `đến ${clock.replace(':', ' giờ ')} ngày ${day}`;
}
