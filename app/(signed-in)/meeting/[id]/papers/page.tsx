import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { removeFileAction, uploadFileAction } from '@/app/(signed-in)/file/actions';
import '@/components/file/file.css';
import { FileList } from '@/components/file/file-list';
import '@/components/meeting/meeting.css';
import { MeetingHead } from '@/components/meeting/meeting-head';
import { type PaperDraft, PaperEntry } from '@/components/meeting/paper/paper-entry';
import '@/components/meeting/paper/papers.css';
import { UploadForm } from '@/components/file/upload-form';
import { bodyPath, meetingPath } from '@/components/meeting/paths';
import { requireActor } from '@/lib/access/session';
import {
  type MeetingPaperKind,
  meetingPaper,
  meetingPaperKinds,
} from '@/lib/documents/meeting/meeting-paper';
import { tooEarly } from '@/lib/domain/meeting/paper/too-early';
import { getMeetingPapers, type MeetingPapersView } from '@/lib/queries/meeting/get-meeting-papers';
import { issuePaperAction } from './actions';

export const metadata: Metadata = { title: 'Văn bản của hội nghị' };

const titles: Record<MeetingPaperKind, string> = {
  invitation: 'Giấy mời',
  report: 'Báo cáo kết quả',
  minutes: 'Biên bản',
  conclusions: 'Thông báo kết luận',
};

export default async function PapersPage({ params }: { params: Promise<{ id: string }> }) {
  const answer = await getMeetingPapers(await requireActor(), await params);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { meeting, issued, files, mayManage } = answer.view;
  const { id, version, place } = meeting;
  const page = meetingPath(id, '/papers');
  const actions = {
    issue: issuePaperAction.bind(null, id),
    attach: (paperId: number) => uploadFileAction.bind(null, { paperId }, page),
  };
  const remove = removeFileAction.bind(null, page);
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <MeetingHead meeting={meeting} here="/papers" />
      {mayManage && (
        <p className="print-hidden">
          Khoá văn bản để trình ký; có bản đã ký, đóng dấu thì đính kèm vào bản đã khoá. Số và ngày để trống
          cho văn thư. <a href={bodyPath(place, place.unit.code)}>Cơ quan ban hành</a>
        </p>
      )}
      <h2 className="section-title">Văn bản</h2>
      {meetingPaperKinds.map((kind) => (
        <PaperEntry
          key={kind}
          meetingId={id}
          version={version}
          kind={kind}
          title={titles[kind]}
          draft={draftOf(kind, answer.view)}
          issued={issued.filter((one) => one.kind === kind)}
          actions={mayManage ? actions : null}
          removeFile={remove}
        />
      ))}
      <h2 className="section-title">Tệp của hội nghị</h2>
      <FileList files={files} mayRemoveAll={mayManage} remove={remove} />
      {files.length === 0 && <p>Chưa có tệp nào.</p>}
      {mayManage && (
        <UploadForm
          id="tep-hoi-nghi"
          action={uploadFileAction.bind(null, { meetingId: id }, page)}
          label="Tải lên tài liệu của hội nghị"
        />
      )}
    </main>
  );
}

/** A paper as it stands: what keeps it from being written or kept, in words for those who can do something about it. */
function draftOf(
  kind: MeetingPaperKind,
  { meeting, matter, mayManage }: MeetingPapersView,
): PaperDraft | null {
  if (!matter) return null;
  const drawn = meetingPaper(kind, matter);
  const waited = `Chưa có: ${meeting.place.unit.fullName} chưa soạn xong.`;
  return {
    missing: drawn.ok ? null : mayManage ? drawn.why : waited,
    tooEarly: mayManage ? tooEarly(kind, meeting.facts, new Date()) : null,
  };
}
