import { Lineage } from '@/components/progress/lineage';
import { progressPath } from '@/components/progress/paths';
import { PlanTabs } from '@/components/progress/plan-tabs';
import { ProgressSections } from '@/components/progress/progress-sections';
import { Mark } from '@/components/ui/mark';
import { PageHeader } from '@/components/ui/page-header';
import { PaperFoot } from '@/components/ui/paper-foot';
import { PrintButton } from '@/components/ui/print-button';
import { formatDay } from '@/lib/domain/plan/day';
import type { TasksView } from '@/lib/queries/task/list-tasks';

/** The head of a list of tasks: of a plan and a unit, as they stand today, in whatever week they were given. */
export function TasksHead({ view }: { view: TasksView }) {
  const { plan, plans, unit, trail, today } = view;
  const standing = `Tình trạng đến ngày ${formatDay(today)}`;
  return (
    <>
      <div className="picker print-hidden" data-in-app>
        <PlanTabs plans={plans} here={plan.slug} room="tasks" />
        <ProgressSections at={view} unitCode={unit.code} />
      </div>
      <PaperFoot words={[plan.number, unit.fullName, standing]} />
      <p className="print-only">
        {plan.number}: {plan.title}. {unit.fullName}. {standing}.
      </p>
      <PageHeader
        trail={[
          ...trail.map(({ code, fullName }) => ({ label: fullName, href: progressPath(view, code) })),
          { label: unit.fullName, href: progressPath(view, unit.code) },
          { label: 'Nhiệm vụ' },
        ]}
        title={`Nhiệm vụ: ${unit.fullName}`}
      >
        <div className="facts">
          {plan.isIllustrative && (
            <Mark shape="triangle">
              <strong>Số liệu minh hoạ</strong>
            </Mark>
          )}
          <span>Từ kết luận các hội nghị. {standing}</span>
          <PrintButton />
        </div>
        <Lineage place={view} />
      </PageHeader>
    </>
  );
}
