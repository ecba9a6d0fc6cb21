import type { Reporting } from '@/lib/domain/progress/reporting';

/** The shape of how a week's reports came in; nothing is drawn where there was no unit. */
export const reportingShapes: Record<Reporting, string> = {
  on_time: '●',
  late: '▲',
  missing: '■',
  not_due: '○',
  not_asked: '–',
  absent: '',
};
