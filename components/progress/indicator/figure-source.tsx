import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';
import { Notice } from '@/components/ui/notice';
import { formatDay, formatInstant } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';
import type { Amount } from '@/lib/domain/progress/ledger';
import type { SumCheck } from '@/lib/domain/progress/sum-check';
import { formatCount } from '@/lib/domain/report/number';
import type { FigureSource } from '@/lib/queries/progress/figure-source';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import type { OwnReport } from '@/lib/queries/progress/read-own-report';
import { indicatorPath, reportPath, type Standpoint } from '../paths';
import { typingText } from '../typing';
import { figureText } from '../words';

type Indicator = Pick<IndicatorProgress, 'code' | 'rule'>;

/** Nguồn gốc số liệu: one step down from a figure, to the units it is the sum of or to the report it stands on. */
export function FigureSourceSection({
  source,
  ...about
}: {
  source: FigureSource;
  indicator: Indicator;
  at: Standpoint & { week: Pick<Week, 'ordinal'> };
  unit: { code: string; fullName: string };
  /** The unit right above; null for the plan's root. */
  parent: { code: string; fullName: string } | null;
  weeks: readonly Week[];
}) {
  return (
    <section aria-labelledby="tu-dau" className="figure-source">
      <h2 className="section-title" id="tu-dau">
        Nguồn gốc số liệu
      </h2>
      {source.is === 'sum' && <SumLine check={source.check} {...about} />}
      {source.is === 'report' && <ReportLines {...source} {...about} />}
      {source.is === 'above' && (
        <p>
          Chỉ tiêu này do {source.reportedBy === 'province' ? 'cấp tỉnh' : 'cấp huyện'} báo cáo
          {about.parent && (
            <>
              : xem{' '}
              <Link href={indicatorPath(about.at, about.parent.code, about.indicator.code)}>
                {about.parent.fullName}
              </Link>
            </>
          )}
          .
        </p>
      )}
    </section>
  );
}

/** The sum of the units below, written out and checked against the unit's own books. */
function SumLine({
  check,
  indicator: { rule },
  unit,
}: {
  check: SumCheck;
  indicator: Indicator;
  unit: { fullName: string };
}) {
  const { own, sum, parts, agrees } = check;
  if (!agrees) {
    return (
      <Notice tone="wrong" title={`Không khớp: tổng các đơn vị trực thuộc khác con số của ${unit.fullName}`}>
        <p>
          Σ {formatCount(parts)} đơn vị trực thuộc = {amountText(rule.kind, sum)}; {unit.fullName} ={' '}
          {amountText(rule.kind, own)}. Chưa dùng con số này; báo quản trị đối chiếu lại sổ.
        </p>
      </Notice>
    );
  }
  return (
    <p>
      <Mark shape="disc">khớp</Mark> Gồm {formatCount(parts)} đơn vị trực thuộc, {formatCount(sum.units)} đơn
      vị báo cáo có số: Σ {rule.kind === 'count' ? 'số lượng' : 'tử số'} ={' '}
      <strong>{formatCount(sum.numerator)}</strong>
      {rule.kind !== 'count' && (
        <>
          , Σ mẫu số = <strong>{formatCount(sum.denominator)}</strong>, tỷ lệ ={' '}
          <strong>{figureText(rule, sum)}</strong>
        </>
      )}
      ; bằng con số của {unit.fullName}. <a href="#xep-hang">Xem từng đơn vị</a>
    </p>
  );
}

function amountText(kind: string, { numerator, denominator }: Amount): string {
  return kind === 'count' ? formatCount(numerator) : `${formatCount(numerator)}/${formatCount(denominator)}`;
}

const originWords: Record<OwnReport['origin'], string> = {
  form: 'nhập trên trang',
  excel: 'từ tệp Excel',
  offline: 'nhập ngoại tuyến',
  api: 'qua API',
  demonstration: 'dữ liệu minh hoạ',
};

/** The report that the figure stands on, what it said before, and to those who may know, who typed it. */
function ReportLines({
  report,
  mayReadReport,
  indicator: { rule, code },
  at,
  unit,
  weeks,
}: {
  report: OwnReport | null;
  mayReadReport: boolean;
  indicator: Indicator;
  at: Standpoint & { week: Pick<Week, 'ordinal'> };
  unit: { code: string; fullName: string };
  weeks: readonly Week[];
}) {
  const week = report && weeks[report.week - 1];
  if (!report || !week) {
    return (
      <p>
        <Mark shape="ring">
          {rule.accumulation === 'weekly'
            ? `${unit.fullName} chưa có số của tuần này`
            : `${unit.fullName} chưa báo cáo chỉ tiêu này lần nào`}
        </Mark>
      </p>
    );
  }
  const path = reportPath({ plan: at.plan, week }, unit.code);
  const name = `báo cáo tuần ${week.isoNumber}`;
  return (
    <ul>
      <li>
        Số của {mayReadReport ? <Link href={path}>{name}</Link> : name} (số liệu đến {formatDay(week.endsOn)}
        ), gửi {formatInstant(report.sentAt)}
        {report.sentBy && `, ${report.sentBy}`}: <strong>{saidText(rule.kind, report.figure)}</strong>{' '}
        <Mark shape={report.isApproved ? 'disc' : 'ring'}>
          {report.isApproved ? 'đã duyệt' : 'chưa duyệt'}
        </Mark>
      </li>
      {report.week < at.week.ordinal && (
        <li>Từ đó chưa có báo cáo mới về chỉ tiêu này: số luỹ kế tuần {week.isoNumber} được giữ nguyên.</li>
      )}
      {rule.denominatorBy === 'province' && <li>Mẫu số do tỉnh giao, không nằm trong báo cáo.</li>}
      {mayReadReport && (
        <li>
          Người nhập: {typingText(report)} ({originWords[report.origin]})
          {report.reason && `; ghi chú: ${report.reason}`}.{' '}
          <Link href={`${path}/history/${code}`}>Lịch sử con số</Link>
        </li>
      )}
      {report.sentRevisions > 1 && (
        <li>
          Bản {report.revision} trên {report.sentRevisions} bản đã gửi
          <Earlier kind={rule.kind} report={report} path={mayReadReport ? path : null} />.
        </li>
      )}
    </ul>
  );
}

/** '; bản 1 (08:00 23/11/2026): 1.315' */
function Earlier({
  kind,
  report: { earlier },
  path,
}: {
  kind: string;
  report: OwnReport;
  path: string | null;
}): ReactNode {
  return earlier.map((one) => {
    const name = `bản ${one.number}`;
    return (
      <span key={one.number}>
        ; {path ? <Link href={`${path}?revision=${one.number}`}>{name}</Link> : name} (
        {formatInstant(one.sentAt)}): {saidText(kind, one)}
      </span>
    );
  });
}

function saidText(kind: string, { numerator, denominator, notApplicable }: OwnReport['figure']): string {
  if (notApplicable) return 'không áp dụng';
  if (numerator === null) return 'để trống';
  if (kind === 'yes_no') return numerator === 1 ? 'có' : 'chưa';
  return denominator === null
    ? formatCount(numerator)
    : `${formatCount(numerator)}/${formatCount(denominator)}`;
}
