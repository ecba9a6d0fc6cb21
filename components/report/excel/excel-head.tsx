import { PageHeader } from '@/components/ui/page-header';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import type { WorkbookView } from '@/lib/queries/report/get-workbook';
import { deadlineWords } from '../words';

/** Whose workbook, of which week. */
export function ExcelHead({ place, states }: Pick<WorkbookView, 'place' | 'states'>) {
  const { plan, unit, week } = place;
  const trail = [
    { label: unit.fullName, href: `/progress/${plan.slug}/${unit.code}?week=${weekKey(week)}` },
    { label: `Báo cáo tuần ${week.isoNumber}`, href: `/report/${plan.slug}/${unit.code}/${weekKey(week)}` },
    { label: 'Excel' },
  ];
  return (
    <PageHeader trail={trail} title={`${unit.fullName}: nhập bằng Excel`}>
      <p className="report-facts">
        <span>{formatWeek(week)}</span>
        {!place.report && states.length > 0 && <span>{states.length} xã, phường</span>}
        <span>hạn {deadlineWords(week.dueAt)}</span>
        <span>
          {plan.number}
          {plan.isIllustrative && ' (số liệu minh hoạ)'}
        </span>
      </p>
    </PageHeader>
  );
}
