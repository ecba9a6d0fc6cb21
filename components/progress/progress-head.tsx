import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';
import { PageHeader, type TrailStep } from '@/components/ui/page-header';
import { formatWeek } from '@/lib/domain/plan/week';
import type { Place } from '@/lib/queries/progress/locate';
import { progressPath } from './paths';
import { PlanWeekPicker } from './plan-week-picker';

/** The head of every page of progress: plan and week, the way down, the title, what to know before reading. */
export function ProgressHead({
  place,
  path,
  keep,
  tail = [],
  title,
  facts,
  children,
}: {
  place: Place;
  /** This page without its query. */
  path: string;
  keep?: Record<string, string | undefined>;
  /** Steps below the unit; the last one is the page itself. */
  tail?: TrailStep[];
  title: ReactNode;
  /** In one line below the title. */
  facts?: ReactNode;
  children?: ReactNode;
}) {
  const { plan, plans, week, weeks, unit, trail } = place;
  const above = trail.map(({ code, fullName }) => ({ label: fullName, href: progressPath(place, code) }));
  const here = { label: unit.fullName, href: tail.length > 0 ? progressPath(place, unit.code) : undefined };
  return (
    <>
      <PlanWeekPicker plans={plans} plan={plan} weeks={weeks} week={week} path={path} keep={keep} />
      <p className="print-only">
        {plan.number}: {plan.title}. {unit.fullName}, {formatWeek(week)}.
      </p>
      <PageHeader trail={[...above, here, ...tail]} title={title}>
        {(plan.isIllustrative || facts) && (
          <div className="facts">
            {plan.isIllustrative && (
              <Mark shape="triangle">
                <strong>Số liệu minh họa</strong>
              </Mark>
            )}
            {facts}
          </div>
        )}
        {children}
      </PageHeader>
    </>
  );
}
