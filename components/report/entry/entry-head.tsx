import { Notice } from '@/components/ui/notice';
import { formatDay, formatDayShort, formatInstant } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import type { ReportPlace } from '@/lib/queries/report/locate-report';
import { StateMark } from '../state-mark';
import { deadlineWords, timeLeftWords } from '../words';

/** 'Tuần 47 · hạn 17:00 Thứ Hai 23/11 · còn 5 giờ', whose report it is, how it stands. */
export function EntryHead({ place, now }: { place: ReportPlace; now: Date }) {
  const { plan, unit, week, report } = place;
  const isOverdue = now > week.dueAt;
  const path = `/report/${plan.slug}/${unit.code}/${weekKey(week)}`;
  return (
    <header className="entry-page-head">
      <p className={isOverdue && report?.countedRevision == null ? 'text-wrong' : 'text-ink-soft'}>
        Tuần {week.isoNumber} · hạn {deadlineWords(week.dueAt)}
        {report?.countedRevision == null && ` · ${timeLeftWords(week.dueAt, now)}`}
      </p>
      <h1 className="page-title">{unit.fullName}</h1>
      <p className="entry-page-facts">
        {report && <StateMark state={report.state} isOverdue={isOverdue} />}
        <span>
          số liệu {formatDayShort(week.startsOn)}–{formatDay(week.endsOn)}
        </span>
        <span>
          {plan.number}
          {plan.isIllustrative && ' (số liệu minh hoạ)'}
        </span>
        <a className="print-hidden" href={`${path}/excel`}>
          Nhập từ tệp Excel
        </a>
      </p>
      {place.extended && <p className="entry-page-facts">Được gia hạn: {place.extended.reason}</p>}
      {report?.state === 'returned' && (
        <Notice tone="look" title="Báo cáo bị trả lại, cần bổ sung">
          <p>{report.returnReason ?? 'Lý do ghi cạnh từng chỉ tiêu bên dưới.'}</p>
          <p>Sửa xong bấm "Xem lại và gửi". Cho đến lúc đó, số của tuần này chưa được tính.</p>
        </Notice>
      )}
      {report?.countedRevision != null && report.sentAt && (
        <Notice tone={report.draftRevision === null ? 'reached' : 'look'}>
          <p>
            Đã gửi lúc {formatInstant(report.sentAt)}. Sửa ở đây là lập bản mới; bản đã gửi vẫn được tính và
            giữ nguyên cho đến khi bạn gửi lại. <a href={path}>Xem báo cáo đã gửi</a>
          </p>
        </Notice>
      )}
    </header>
  );
}
