import type { ReactNode } from 'react';
import { progressPath } from '@/components/progress/paths';
import { Mark } from '@/components/ui/mark';
import { PageHeader } from '@/components/ui/page-header';
import { PaperFoot } from '@/components/ui/paper-foot';
import { hourText, meetingFormWords } from '@/lib/domain/meeting/meeting';
import { formatDay } from '@/lib/domain/plan/day';
import { planName } from '@/lib/domain/plan/plan-name';
import { formatWeek } from '@/lib/domain/plan/week';
import type { MeetingPlace } from '@/lib/queries/meeting/locate-meeting';
import { type MeetingPage, meetingPath, meetingsPath } from './paths';

const pages: [MeetingPage, string][] = [
  ['', 'Báo cáo'],
  ['/facts', 'Thông tin hội nghị'],
  ['/points', 'Điểm cầu'],
  ['/conclusions', 'Kết luận, nhiệm vụ'],
  ['/papers', 'Văn bản và tệp'],
  ['/slides', 'Trình chiếu'],
];

/** The head of every page of a meeting: which one, its pages, when and how it is held. */
export function MeetingHead({
  meeting,
  here,
  children,
}: {
  meeting: MeetingPlace;
  here: MeetingPage;
  children?: ReactNode;
}) {
  const { id, place, facts, points } = meeting;
  const { plan, unit, week } = place;
  return (
    <>
      <div className="picker print-hidden" data-in-app>
        <nav aria-label="Trang của hội nghị" className="picker-plans">
          {pages.map(([page, label]) =>
            page === here ? (
              <span key={page} aria-current="page" className="picker-current">
                {label}
              </span>
            ) : (
              <a key={page} href={meetingPath(id, page)}>
                {label}
              </a>
            ),
          )}
        </nav>
      </div>
      <PaperFoot words={[plan.number, unit.fullName, facts.title]} />
      <PageHeader
        trail={[
          { label: unit.fullName, href: progressPath(place, unit.code) },
          { label: 'Hội nghị', href: meetingsPath(place, unit.code) },
          { label: formatDay(facts.heldOn) },
        ]}
        title={facts.title}
      >
        <div className="facts">
          {plan.isIllustrative && (
            <Mark shape="triangle">
              <strong>Số liệu minh hoạ</strong>
            </Mark>
          )}
          <span>
            {hourText(facts.startMinute)}, ngày {formatDay(facts.heldOn)}
          </span>
          <span>
            {meetingFormWords[facts.form]}
            {points.length > 0 && `, ${points.length} điểm cầu`}
          </span>
          <span>
            {planName(plan.number)}, số liệu {formatWeek(week)}
          </span>
        </div>
        {children}
      </PageHeader>
    </>
  );
}
