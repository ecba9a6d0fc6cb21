import type { Coverage } from '@/lib/domain/meeting/summary/reporters';
import { formatCount } from '@/lib/domain/report/number';

/** '90/130 đơn vị báo cáo': who stands behind a week's figure; '' where all do. */
export function coverageText(coverage: Coverage | null): string {
  if (!coverage) return '';
  return `${formatCount(coverage.reported)}/${formatCount(coverage.expected)} đơn vị báo cáo`;
}
