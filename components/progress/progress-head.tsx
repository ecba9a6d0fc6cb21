import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';
import { PageHeader, type TrailStep } from '@/components/ui/page-header';
import { PaperFoot } from '@/components/ui/paper-foot';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import type { Place } from '@/lib/queries/progress/locate';
import { BriefLinks } from './brief-links';
import { Lineage } from './lineage';
import { LiveNotice } from './live-notice';
import { changesPath, type ProgressSection, progressPath } from './paths';
import { PlanWeekPicker } from './plan-week-picker';
import { ProgressSections } from './progress-sections';
import { isPassing, stepTo } from './week-step';

/** The head of every page of progress: plan and week, the way down, the title, what to know before reading. */
export function ProgressHead({
  place,
  path,
  keep,
  tail = [],
  title,
  facts,
  section,
  hasPapers = true,
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
  /** Which of the ways to look at a unit this page is; left out on pages that are none of them. */
  section?: ProgressSection;
  /** Links to papers of the figures known now: not on a page of other figures. */
  hasPapers?: boolean;
  children?: ReactNode;
}) {
  const { plan, plans, week, weeks, unit, trail } = place;
  const above = trail.map(({ code, fullName }) => ({ label: fullName, href: progressPath(place, code) }));
  const here = { label: unit.fullName, href: tail.length > 0 ? progressPath(place, unit.code) : undefined };
  return (
    <>
      <PlanWeekPicker
        plans={plans}
        plan={plan}
        weeks={weeks}
        week={week}
        path={path}
        keep={keep}
        of={isPassing(place) ? weekKey(week) : undefined}
        stepTo={(other) => stepTo(place, path, other)}
        sections={<ProgressSections at={place} unitCode={unit.code} current={section} />}
      />
      <LiveNotice source={changesPath(place, unit.code)} version={place.version} />
      <PaperFoot words={[plan.number, unit.fullName, formatWeek(week)]} />
      <p className="print-only">
        {plan.number}: {plan.title}. {unit.fullName}, {formatWeek(week)}.
      </p>
      <PageHeader trail={[...above, here, ...tail]} title={title}>
        {(plan.isIllustrative || facts) && (
          <div className="facts">
            {plan.isIllustrative && (
              <Mark shape="triangle">
                <strong>Số liệu minh hoạ</strong>
              </Mark>
            )}
            {facts}
          </div>
        )}
        <Lineage place={place} />
        {hasPapers && <BriefLinks at={place} unitCode={unit.code} />}
        {children}
      </PageHeader>
    </>
  );
}
