import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { meetingFormWords } from '@/lib/domain/meeting/meeting';
import { formatDay } from '@/lib/domain/plan/day';
import { formatCount } from '@/lib/domain/report/number';
import { FrozenIndicators } from './frozen-indicators';
import { FrozenTasks } from './frozen-tasks';
import { FrozenUnits } from './frozen-units';

/** All that a freeze holds, each figure at an address of its own: the sentences of papers lead here. */
export function FrozenFigures({
  snapshot,
  by,
  path,
}: {
  snapshot: Snapshot;
  /** Code of the indicator that is shown unit by unit. */
  by: string | undefined;
  /** Of the page. */
  path: string;
}) {
  const { plan, meeting, indicators, receipts, units, tasks } = snapshot;
  const chosen = indicators.find(({ code }) => code === by);
  const issued = plan.issuedOn ? `, ban hành ngày ${formatDay(plan.issuedOn)}` : '';
  return (
    <>
      <p id="ke-hoach" className="frozen-fact">
        Kế hoạch: {plan.number}, {plan.title}
        {issued}.
      </p>
      {meeting && (
        <p id="hoi-nghi" className="frozen-fact">
          Hội nghị: {meeting.title}, ngày {formatDay(meeting.heldOn)}, {meetingFormWords[meeting.form]},{' '}
          {formatCount(meeting.points)} điểm cầu.
        </p>
      )}
      <p id="nop-bao-cao" className="frozen-fact">
        Nộp báo cáo tuần: đã nộp {formatCount(receipts.received)}/{formatCount(receipts.expected)}
        {receipts.received > 0 && `, đúng hạn ${formatCount(receipts.onTime)}`}, đã duyệt{' '}
        {formatCount(receipts.approved)}.
      </p>
      <FrozenIndicators indicators={indicators} path={units.length > 0 ? path : null} />
      {chosen && units.length > 0 && <FrozenUnits snapshot={snapshot} indicator={chosen} />}
      {tasks.length > 0 && <FrozenTasks tasks={tasks} />}
    </>
  );
}
