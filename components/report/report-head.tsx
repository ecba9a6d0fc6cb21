import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { PaperFoot } from '@/components/ui/paper-foot';
import { formatDay, formatDayShort, formatInstant } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import type { ReportPlace } from '@/lib/queries/report/locate-report';
import { StateMark } from './state-mark';
import { deadlineWords, timeLeftWords } from './words';

/** Whose report, of which week, how it stands, and when it came. */
export function ReportHead({
  place,
  now,
  wasJustSent,
}: {
  place: ReportPlace;
  now: Date;
  wasJustSent: boolean;
}) {
  const { plan, unit, parent, week, report } = place;
  const query = `?week=${weekKey(week)}`;
  const trail = [
    ...(parent ? [{ label: parent.fullName, href: `/progress/${plan.slug}/${parent.code}${query}` }] : []),
    { label: unit.fullName, href: `/progress/${plan.slug}/${unit.code}${query}` },
    { label: `Báo cáo tuần ${week.isoNumber}` },
  ];
  return (
    <PageHeader trail={trail} title={`${unit.fullName}: báo cáo tuần ${week.isoNumber}`}>
      <PaperFoot words={[plan.number, unit.fullName, `Báo cáo tuần ${week.isoNumber}/${week.isoYear}`]} />
      <p className="report-facts">
        {report && <StateMark state={report.state} isOverdue={now > week.dueAt} />}
        {report?.sentAt && report.countedRevision !== null && (
          <span>gửi lúc {formatInstant(report.sentAt)}</span>
        )}
        {report?.firstSentAt && report.countedRevision !== null && (
          <Punctuality firstSentAt={report.firstSentAt} dueAt={week.dueAt} />
        )}
        <span>
          hạn {deadlineWords(week.dueAt)}
          {place.extended && ` (được gia hạn: ${place.extended.reason})`}
        </span>
        <span>
          số liệu {formatDayShort(week.startsOn)}–{formatDay(week.endsOn)}
        </span>
        <span>
          {plan.number}
          {plan.isIllustrative && ' (số liệu minh hoạ)'}
        </span>
      </p>
      {wasJustSent && report?.sentAt && (
        <Notice tone="reached" role="status" title={`Đã gửi lúc ${formatInstant(report.sentAt)}`}>
          <p>
            Số của {unit.fullName} đã cộng vào {parent ? parent.fullName : 'kế hoạch'} và toàn tỉnh. Xem:{' '}
            {parent && <Link href={`/progress/${plan.slug}/${parent.code}${query}`}>{parent.fullName}</Link>}
            {parent && ' · '}
            <Link href={`/progress/${plan.slug}/40${query}`}>Toàn tỉnh</Link>
          </p>
        </Notice>
      )}
      {report?.state === 'returned' && (
        <Notice tone="look" title="Báo cáo bị trả lại: số của tuần này chưa được tính">
          <p>{report.returnReason ?? 'Lý do ghi ở từng chỉ tiêu.'}</p>
        </Notice>
      )}
      {report?.state === 'withdrawn' && (
        <Notice tone="look" title="Báo cáo đã rút lại: số của tuần này chưa được tính" />
      )}
      {!report && (
        <Notice tone="look" title={`${unit.fullName} không phải báo cáo tuần này`}>
          <p>Tuần chưa mở, hoặc đơn vị không có chỉ tiêu nào trong kế hoạch này.</p>
        </Notice>
      )}
    </PageHeader>
  );
}

function Punctuality({ firstSentAt, dueAt }: { firstSentAt: Date; dueAt: Date }) {
  if (firstSentAt <= dueAt) return <Mark shape="disc">Đúng hạn</Mark>;
  return <Mark shape="triangle">Nộp trễ, {timeLeftWords(dueAt, firstSentAt)}</Mark>;
}
