import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { MeetingHead } from '@/components/meeting/meeting-head';
import { PaperSheet } from '@/components/meeting/paper/paper-sheet';
import { Outline } from '@/components/meeting/report/outline';
import '@/components/meeting/paper/paper-sheet.css';
import { meetingPath } from '@/components/meeting/paths';
import '@/components/meeting/report/report.css';
import { ReportBar } from '@/components/meeting/report/report-bar';
import { shownLine } from '@/components/meeting/report/shown-line';
import { Notice } from '@/components/ui/notice';
import type { Actor } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { reportOf } from '@/lib/documents/meeting/report-paper';
import { getFreeze } from '@/lib/queries/meeting/get-freeze';
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
  const answer = await getMeetingReport(actor, await params);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { meeting, snapshot, lines, mayManage } = view;
  const { id, version, freeze } = meeting;
  const drawn = drawnReport(view);
  const shown = lines.map((line) => ({
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
    <main className="page report-page" id="noi-dung" tabIndex={-1}>
      <MeetingHead meeting={meeting} here="">
        <ReportBar
          view={view}
          since={await sinceFreeze(actor, freeze?.id)}
          freeze={freezeMeetingAction.bind(null, id)}
          isWhole={drawn.ok}
        />
      </MeetingHead>
      <nav className="report-switch print-hidden" aria-label="Phần của trang">
        <a href="#dan-y">Dàn ý</a>
        <a href="#ban-in">Bản in</a>
      </nav>
      <div className="report-pair">
        <section className="report-outline print-hidden" id="dan-y" aria-labelledby="dan-y-ten">
          <h2 id="dan-y-ten">Dàn ý</h2>
          <p className="outline-note">
            {freeze
              ? 'Mỗi số dẫn tới chỗ của nó trong số liệu đã chốt. Số sửa tay mang dấu (*) trong văn bản.'
              : 'Chốt số liệu rồi mới sửa, bỏ ra hay sắp xếp lại câu được.'}
          </p>
          <Outline lines={shown} version={version} actions={mayManage && freeze ? actions : null} />
        </section>
        <section className="sheet-pane" id="ban-in" aria-labelledby="ban-in-ten" tabIndex={0}>
          <h2 className="sr-only" id="ban-in-ten">
            Bản in
          </h2>
          {drawn.ok ? (
            <PaperSheet
              paper={drawn.value}
              file={freeze && `${meetingPath(id)}/download?paper=report&as=pdf`}
            />
          ) : (
            <Notice tone="look" title="Chưa có bản in">
              <p>{drawn.why}</p>
            </Notice>
          )}
        </section>
      </div>
    </main>
  );
}

function drawnReport({ meeting, snapshot, body, lines }: MeetingReportView) {
  const { freeze, facts } = meeting;
  const drawn = reportOf({ snapshot, body, lines, frozenAt: freeze?.frozenAt ?? null });
  return drawn.ok ? { ...drawn, value: { ...drawn.value, dated: facts.heldOn } } : drawn;
}

async function sinceFreeze(actor: Actor, id: number | undefined) {
  if (id === undefined) return null;
  const answer = await getFreeze(actor, { id });
  if (answer.status !== 'ok') return null;
  const { changes, facts, sendings } = answer.view;
  return { changes: changes.length + facts.length, sendings: sendings.length };
}
