import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import type { SettingAction } from '@/components/ui/setting-form';
import { formatInstant } from '@/lib/domain/plan/day';
import { formatCount } from '@/lib/domain/report/number';
import type { MeetingReportView } from '@/lib/queries/meeting/get-meeting-report';
import { ActForm } from '../act-form';
import { meetingPath } from '../paths';

/** What changed since the freeze: figures that are others now, reports that came or were corrected. */
export interface SinceFreeze {
  changes: number;
  sendings: number;
}

/** Whether the figures are frozen, what changed since, and the report as a file. */
export function ReportBar({
  view: { meeting, newest, mayManage },
  since,
  freeze,
  isWhole,
}: {
  view: MeetingReportView;
  since: SinceFreeze | null;
  freeze: SettingAction;
  /** There is a report to take along. */
  isWhole: boolean;
}) {
  const { id, version } = meeting;
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
            <Mark shape="triangle">Chưa chốt số liệu</Mark>: bản xem trước theo số liệu đang có
          </span>
        )}
        {meeting.freeze && since && <Since since={since} freezeId={meeting.freeze.id} />}
        {meeting.freeze && isWhole && <Exports id={id} />}
        {!meeting.freeze && <a href={meetingPath(id, '/slides')}>Trình chiếu</a>}
      </p>
      {mayManage && (
        <ActForm action={freeze} hidden={{ version }} className="report-freeze print-hidden">
          <Button
            look={meeting.freeze ? 'secondary' : 'primary'}
            small={meeting.freeze !== null}
            name="use"
            value="new"
          >
            {meeting.freeze ? 'Chốt lại số liệu' : 'Chốt số liệu'}
          </Button>
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

function Since({ since: { changes, sendings }, freezeId }: { since: SinceFreeze; freezeId: number }) {
  if (changes + sendings === 0) return <span>không có thay đổi sau khi chốt</span>;
  const said = [
    ...(changes > 0 ? [`${formatCount(changes)} số liệu thay đổi`] : []),
    ...(sendings > 0 ? [`${formatCount(sendings)} báo cáo nộp, sửa`] : []),
  ];
  return <a href={`/freeze/${freezeId}#thay-doi`}>{said.join(', ')} sau khi chốt</a>;
}

function Exports({ id }: { id: number }) {
  const path = `${meetingPath(id)}/download?paper=report&as=`;
  return (
    <span className="print-hidden">
      Xuất <a href={`${path}docx`}>DOCX</a> · <a href={`${path}pdf`}>PDF</a> ·{' '}
      <a href={`${path}xlsx`}>XLSX</a> · <a href={meetingPath(id, '/slides')}>Trình chiếu</a>
    </span>
  );
}
