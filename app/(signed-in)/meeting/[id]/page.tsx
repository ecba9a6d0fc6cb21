import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { Suspense } from 'react';
import '@/components/meeting/freeze/freeze-step.css';
import { MeetingHead } from '@/components/meeting/meeting-head';
import { PaperSheet } from '@/components/meeting/paper/paper-sheet';
import { Outline } from '@/components/meeting/report/outline';
import '@/components/meeting/paper/paper-sheet.css';
import { meetingPath } from '@/components/meeting/paths';
import { KeptLine } from '@/components/meeting/report/kept-line';
import '@/components/meeting/report/report.css';
import { ReportBar, Since } from '@/components/meeting/report/report-bar';
import { shownLine } from '@/components/meeting/report/shown-line';
import { Notice } from '@/components/ui/notice';
import type { Actor } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { reportOf } from '@/lib/documents/meeting/report-paper';
import { getFreeze } from '@/lib/queries/meeting/get-freeze';
import { getKeptReport, type KeptReportView } from '@/lib/queries/meeting/get-kept-report';
import { getMeetingReport, type MeetingReportView } from '@/lib/queries/meeting/get-meeting-report';
import {
  addLineAction,
  changeLineAction,
  freezeMeetingAction,
  moveLineAction,
  removeLineAction,
} from './actions';

export const metadata: Metadata = { title: 'Báo cáo hội nghị' };

export default async function MeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const answer = await getKeptReport(actor, await params);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();
  const { view } = answer;
  if (!view.mayDraft) return <KeptReportPage view={view} />;
  const draft = await getMeetingReport(actor, await params);
  if (draft.status !== 'ok') notFound();
  return <DraftPage view={draft.view} kept={view.kept} actor={actor} />;
}

/** For those who read no drafts. */
function KeptReportPage({ view: { meeting, kept, paper } }: { view: KeptReportView }) {
  return (
    <main className="page report-page" id="noi-dung" tabIndex={-1}>
      <MeetingHead meeting={meeting} here="">
        {kept && <KeptLine kept={kept} />}
      </MeetingHead>
      {kept && paper ? (
        <PaperSheet paper={paper} file={`/paper/${kept.id}/download?as=pdf`} />
      ) : (
        <Notice title="Chưa ban hành.">
          <p>
            Báo cáo của hội nghị đang được {meeting.place.unit.fullName} soạn. Số liệu xem ở{' '}
            <a href={meetingPath(meeting.id, '/slides')}>Trình chiếu</a>.
          </p>
        </Notice>
      )}
    </main>
  );
}

function DraftPage({
  view,
  kept,
  actor,
}: {
  view: MeetingReportView;
  kept: KeptReportView['kept'];
  actor: Actor;
}) {
  const { meeting, mayManage } = view;
  const { id, freeze } = meeting;
  const drawn = drawnReport(view);
  const outline = <OutlinePart view={view} />;
  const sheet = <SheetPart view={view} drawn={drawn} />;
  return (
    <main className="page report-page" id="noi-dung" tabIndex={-1}>
      <MeetingHead meeting={meeting} here="">
        {kept && <KeptLine kept={kept} />}
        <ReportBar
          view={view}
          since={
            freeze && (
              <Suspense fallback={<Since freezeId={freeze.id} />}>
                <CountedSince actor={actor} freezeId={freeze.id} />
              </Suspense>
            )
          }
          freeze={freezeMeetingAction.bind(null, id)}
          isWhole={drawn.ok}
        />
      </MeetingHead>
      <nav className="report-switch print-hidden" aria-label="Phần của trang">
        {mayManage && <a href="#dan-y">Dàn ý</a>}
        <a href="#ban-in">Bản dự thảo</a>
        {!mayManage && <a href="#dan-y">Dàn ý</a>}
      </nav>
      {/* Who writes it begins with the outline, who reads it with the paper. */}
      <div className="report-pair">
        {mayManage && outline}
        {sheet}
        {!mayManage && outline}
      </div>
    </main>
  );
}

function OutlinePart({ view: { meeting, snapshot, lines, mayManage } }: { view: MeetingReportView }) {
  const { id, version, freeze } = meeting;
  const said = mayManage ? lines : lines.filter(({ isIncluded }) => isIncluded);
  const shown = said.map((line) => ({
    ...shownLine(line, snapshot, { meetingId: id, freezeId: freeze?.id ?? null }),
    section: line.section,
  }));
  const actions = {
    change: changeLineAction.bind(null, id),
    move: moveLineAction.bind(null, id),
    add: addLineAction.bind(null, id),
    remove: removeLineAction.bind(null, id),
  };
  return (
    <section className="report-outline print-hidden" id="dan-y" aria-labelledby="dan-y-ten">
      <h2 id="dan-y-ten">Dàn ý</h2>
      <p className="outline-note">
        {freeze
          ? 'Mỗi số dẫn tới chỗ của nó trong số liệu đã chốt. Số nhập tay mang dấu (*) trong văn bản.'
          : mayManage
            ? 'Chốt số liệu rồi mới sửa, bỏ ra hay sắp xếp lại câu được.'
            : 'Bản xem trước, có thể còn thay đổi.'}
      </p>
      <Outline lines={shown} version={version} actions={mayManage && freeze ? actions : null} />
    </section>
  );
}

function SheetPart({
  view: { meeting, mayManage },
  drawn,
}: {
  view: MeetingReportView;
  drawn: ReturnType<typeof drawnReport>;
}) {
  const { id, freeze, place } = meeting;
  return (
    <section className="sheet-pane" id="ban-in" aria-labelledby="ban-in-ten" tabIndex={0}>
      <h2 className="sr-only" id="ban-in-ten">
        Bản dự thảo
      </h2>
      {drawn.ok ? (
        <PaperSheet paper={drawn.value} file={freeze && `${meetingPath(id)}/download?paper=report&as=pdf`} />
      ) : (
        <Notice tone="look" title="Chưa có bản in">
          <p>{mayManage ? drawn.why : `Chưa có: ${place.unit.fullName} chưa soạn xong.`}</p>
        </Notice>
      )}
    </section>
  );
}

function drawnReport({ meeting, snapshot, body, lines }: MeetingReportView) {
  const { freeze, facts } = meeting;
  const drawn = reportOf({ snapshot, body, lines, frozenAt: freeze?.frozenAt ?? null });
  return drawn.ok ? { ...drawn, value: { ...drawn.value, dated: facts.heldOn } } : drawn;
}

/** Comes after the rest of the page: all figures are read anew to compare them. */
async function CountedSince({ actor, freezeId }: { actor: Actor; freezeId: number }) {
  const answer = await getFreeze(actor, { id: freezeId });
  if (answer.status !== 'ok') return <Since freezeId={freezeId} />;
  const { changes, facts, sendingsCount } = answer.view;
  return (
    <Since freezeId={freezeId} since={{ changes: changes.length + facts.length, sendings: sendingsCount }} />
  );
}
