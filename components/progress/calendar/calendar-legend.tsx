import { formatDay } from '@/lib/domain/plan/day';
import type { Reporting } from '@/lib/domain/progress/reporting';
import { reportingWords } from '@/lib/domain/progress/reporting-words';
import type { CalendarView } from '@/lib/queries/progress/get-calendar';
import { reportingShapes } from './calendar-words';

const shown: Reporting[] = ['on_time', 'late', 'missing', 'not_due', 'not_asked'];

/** What the shapes stand for, above the calendar: one reads nothing without it. */
export function CalendarLegend({
  level,
  reorganisations,
}: {
  level: CalendarView['level'];
  reorganisations: CalendarView['reorganisations'];
}) {
  const isAreas = level !== 'commune';
  return (
    <ul className="calendar-legend">
      {shown.map((reporting) => (
        <li key={reporting} className={`calendar-${reporting}`}>
          <span aria-hidden="true">{reportingShapes[reporting]}</span> {wordOf(reporting, isAreas)}
        </li>
      ))}
      <li>+ đã gia hạn</li>
      {isAreas && <li>17/20: số báo cáo đúng hạn trên số phải báo cáo</li>}
      {reorganisations.map(({ on }) => (
        <li key={on} className="calendar-change-sample">
          sắp xếp đơn vị {formatDay(on)}; ô trống: khi đó chưa có hoặc không còn đơn vị
        </li>
      ))}
    </ul>
  );
}

/** The same shapes of one unit and of an area. */
function wordOf(reporting: Reporting, isAreas: boolean): string {
  if (!isAreas)
    return reporting === 'missing' ? 'chưa nộp (cả bị trả lại, đã rút lại)' : reportingWords[reporting];
  if (reporting === 'on_time') return 'tất cả đúng hạn';
  if (reporting === 'late') return 'đủ báo cáo, có báo cáo trễ';
  if (reporting === 'missing') return 'quá hạn, còn báo cáo chưa nộp';
  return reportingWords[reporting];
}
