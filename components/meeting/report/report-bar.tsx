import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import type { SettingAction } from '@/components/ui/setting-form';
import { freezeHindrance } from '@/lib/domain/meeting/freeze/may-freeze';
import { formatInstant, vietnamDay } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import { formatCount } from '@/lib/domain/report/number';
import type { MeetingReportView } from '@/lib/queries/meeting/get-meeting-report';
import { ActForm } from '../act-form';
import { FreezeStep } from '../freeze/freeze-step';
import { freezeQuestion, hindranceWords } from '../freeze/freeze-words';
import { meetingPath } from '../paths';

/** What changed since the freeze: figures and facts that are others now, reports that came or were corrected. */
export interface SinceFreeze {
  changes: number;
  sendings: number;
}

/** Whether the figures are frozen, what changed since, and the report as a file. */
export function ReportBar({
  view: { meeting, newest, receipts, mayManage },
  since,
  freeze,
  isWhole,
}: {
  view: MeetingReportView;
  /** What changed since the freeze; null before it. */
  since: ReactNode;
  freeze: SettingAction;
  /** There is a report to take along. */
  isWhole: boolean;
}) {
  const { id, version, place } = meeting;
  const today = vietnamDay(new Date());
  const hindrance = freezeHindrance(place.week, receipts, today);
  return (
    <div className="report-bar">
      <p className="report-facts">
        {meeting.freeze ? (
          <span>
            <Mark shape="disc">Chốt số liệu</Mark>{' '}
            <a href={`/freeze/${meeting.freeze.id}`}>{formatInstant(meeting.freeze.frozenAt)}</a>,{' '}
            {meeting.freeze.frozenBy}
          </span>
        ) : (
          <span>
            <Mark shape="triangle">Chưa chốt số liệu</Mark>: bản xem trước theo số liệu đang có, còn thay đổi
          </span>
        )}
        {since}
        {meeting.freeze && isWhole && <Exports id={id} />}
        {!meeting.freeze && <a href={meetingPath(id, '/slides')}>Trình chiếu</a>}
      </p>
      {mayManage && (
        <ActForm action={freeze} hidden={{ version }} className="report-freeze print-hidden">
          {hindrance ? (
            <p>{hindranceWords[hindrance]({ week: formatWeek(place.week), unit: place.unit.fullName })}</p>
          ) : (
            <FreezeStep
              key={meeting.freeze?.id}
              question={freezeQuestion(place.week, receipts, today)}
              label={meeting.freeze ? 'Chốt lại số liệu' : 'Chốt số liệu'}
              look={meeting.freeze ? 'secondary' : 'primary'}
              small={meeting.freeze !== null}
              name="use"
              value="new"
            />
          )}
          {newest && (
            <Button small={meeting.freeze !== null} name="use" value="newest">
              Dùng số liệu chốt lúc {formatInstant(newest.frozenAt)}
            </Button>
          )}
        </ActForm>
      )}
    </div>
  );
}

/** In words, once they are counted; `since` undefined: a link to where they stand. */
export function Since({ since, freezeId }: { since?: SinceFreeze; freezeId: number }) {
  const href = `/freeze/${freezeId}#thay-doi`;
  if (!since) return <a href={href}>Xem có thay đổi sau khi chốt hay không</a>;
  const { changes, sendings } = since;
  if (changes + sendings === 0) return <span>không có thay đổi sau khi chốt</span>;
  const said = [
    ...(changes > 0 ? [`${formatCount(changes)} thay đổi`] : []),
    ...(sendings > 0 ? [`${formatCount(sendings)} báo cáo nộp, sửa`] : []),
  ];
  return <a href={href}>{said.join(', ')} sau khi chốt</a>;
}

function Exports({ id }: { id: number }) {
  const path = `${meetingPath(id)}/download?paper=report&as=`;
  return (
    <span className="print-hidden">
      Bản dự thảo: <a href={`${path}docx`}>DOCX</a> · <a href={`${path}pdf`}>PDF</a> ·{' '}
      <a href={`${path}xlsx`}>XLSX</a> · <a href={meetingPath(id, '/slides')}>Trình chiếu</a>
    </span>
  );
}
