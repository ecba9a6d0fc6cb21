import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden, notFound } from 'next/navigation';
import { ExtensionForms } from '@/components/plan/extension-forms';
import '@/components/plan/plan.css';
import '@/components/report/report.css';
import { OwnTaskLines } from '@/components/report/due-tasks';
import { ReportHead } from '@/components/report/report-head';
import { ReportTable } from '@/components/report/report-table';
import { RevisionList } from '@/components/report/revision-list';
import { WithdrawForm } from '@/components/report/withdraw-form';
import { ReviewForm } from '@/components/review/review-form';
import '@/components/review/review.css';
import { SideBySide } from '@/components/review/side-by-side';
import { ButtonLink } from '@/components/ui/button';
import { DownloadLinks } from '@/components/ui/download-links';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { nextState } from '@/lib/domain/report/state';
import { getReport, type ReportView } from '@/lib/queries/report/get-report';
import type { ReportAddress } from '@/lib/queries/report/locate-report';
import type { Review } from '@/lib/queries/report/read-review';
import { getOwnTasks, type OwnTaskCount } from '@/lib/queries/task/get-own-tasks';
import { review, withdraw } from './actions';
import { grantExtensionAction, revokeExtensionAction } from './extension-actions';

export const metadata: Metadata = { title: 'Báo cáo tuần' };

interface Address {
  params: Promise<ReportAddress>;
  searchParams: Promise<{ revision?: string; with?: string; sent?: string; queue?: string }>;
}

export default async function ReportPage({ params, searchParams }: Address) {
  const address = await params;
  const { revision, with: compared, sent, queue } = await searchParams;
  const actor = await requireActor();
  const [answer, tasks] = await Promise.all([
    getReport(actor, { ...address, revision, with: compared, queue }),
    getOwnTasks(actor, {}),
  ]);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { report, week } = view.place;
  const path = `/report/${address.plan}/${address.unit}/${address.week}`;
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ReportHead place={view.place} now={new Date()} wasJustSent={sent === '1'} />
      {view.review && <QueueLinks review={view.review} address={address} />}
      <WriterButtons view={view} address={address} path={path} />
      <RevisionInWords view={view} />
      <Figures view={view} address={address} path={path} />
      {view.shown !== null && <DownloadLinks href={`${path}/download?revision=${view.shown}`} />}
      <RevisionList view={view} path={path} />
      {tasks.status === 'ok' && <OwnTaskLines counts={tasks.view.counts.filter(isOf(address))} />}
      {view.may.manage && report && !week.closedAt && (
        <ExtensionForms
          place={view.place}
          grant={grantExtensionAction.bind(null, address)}
          revoke={revokeExtensionAction.bind(null, address)}
        />
      )}
    </main>
  );
}

/** The tasks of the very unit whose report this is. */
function isOf({ plan, unit }: ReportAddress) {
  return (count: OwnTaskCount) => count.isUnit && count.unitCode === unit && count.plan.slug === plan;
}

/** Where a reviewer goes on: the queue they came from, the report before and the next one in its order. */
function QueueLinks({
  review: { queue, previous, next },
  address,
}: {
  review: Review;
  address: ReportAddress;
}) {
  const to = (code: string) => `/report/${address.plan}/${code}/${address.week}?queue=${queue.code}`;
  return (
    <nav className="report-buttons print-hidden" aria-label="Danh sách duyệt">
      <Link href={`/review/${address.plan}/${queue.code}?week=${address.week}`}>
        Danh sách duyệt {queue.fullName} (còn {queue.waiting})
      </Link>
      {previous && <Link href={to(previous.code)}>← Trước: {previous.fullName}</Link>}
      {next && <Link href={to(next.code)}>Tiếp theo: {next.fullName} →</Link>}
    </nav>
  );
}

/** The figures: for a reviewer beside last week's and with the decision, else as they are. */
function Figures({ view, address, path }: { view: ReportView; address: ReportAddress; path: string }) {
  const { review: reviewed, place, shown, groups } = view;
  if (shown === null) return <p>Chưa có số liệu nào được gửi cho tuần này.</p>;
  if (!reviewed || !view.isDecidable || !place.report) {
    return (
      <ReportTable groups={groups} weekOrdinal={place.week.ordinal} compared={view.compared} path={path} />
    );
  }
  return (
    <ReviewForm
      action={review.bind(null, address)}
      revision={shown}
      canApprove={nextState(place.report.state, 'approve') !== null}
    >
      <SideBySide groups={groups} reviewed={reviewed.figures} weekOrdinal={place.week.ordinal} path={path} />
    </ReviewForm>
  );
}

/** For whoever types this unit's reports: go on typing, correct, or take back. */
function WriterButtons({ view, address, path }: { view: ReportView; address: ReportAddress; path: string }) {
  const { report, week, unit } = view.place;
  if (!view.may.write || week.closedAt) return null;
  if (!report) {
    // An area owes no report of its own; whoever types for its communes does so on one sheet.
    return unit.level === 'district' ? (
      <div className="report-buttons print-hidden">
        <ButtonLink look="primary" href={`${path}/excel`}>
          Nhập bằng Excel cho các xã
        </ButtonLink>
      </div>
    ) : null;
  }
  const counts = report.countedRevision !== null;
  return (
    <div className="report-buttons print-hidden">
      <ButtonLink look={counts ? 'secondary' : 'primary'} href={`${path}/edit`}>
        {counts ? 'Sửa và gửi lại' : 'Nhập báo cáo'}
      </ButtonLink>
      <ButtonLink href={`${path}/excel`}>Nhập bằng Excel</ButtonLink>
      {nextState(report.state, 'withdraw') && (
        <WithdrawForm action={withdraw.bind(null, address)} basedOn={report.version} />
      )}
    </div>
  );
}

/** Says which revision stands below, when it is not the one that counts. */
function RevisionInWords({ view: { shown, compared, place, revisions } }: { view: ReportView }) {
  const counted = place.report?.countedRevision ?? null;
  const newestSent = revisions.findLast(({ sentAt }) => sentAt !== null)?.number;
  if (shown === null || (shown === (counted ?? newestSent) && compared === null)) return null;
  return (
    <Notice tone="look">
      <p>
        Đang xem bản {shown}
        {shown !== counted &&
          (counted === null ? ', chưa được tính' : `; bản đang được tính là bản ${counted}`)}
        {compared !== null && `, so với bản ${compared}`}.
      </p>
    </Notice>
  );
}
