import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { removeFileAction, uploadFileAction } from '@/app/(signed-in)/file/actions';
import '@/components/file/file.css';
import { FileList } from '@/components/file/file-list';
import '@/components/meeting/meeting.css';
import { MeetingHead } from '@/components/meeting/meeting-head';
import { PaperEntry } from '@/components/meeting/paper/paper-entry';
import '@/components/meeting/paper/papers.css';
import { UploadForm } from '@/components/file/upload-form';
import { bodyPath, meetingPath } from '@/components/meeting/paths';
import { requireActor } from '@/lib/access/session';
import {
  type MeetingPaperKind,
  meetingPaper,
  meetingPaperKinds,
} from '@/lib/documents/meeting/meeting-paper';
import { getMeetingPapers } from '@/lib/queries/meeting/get-meeting-papers';
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

  const { meeting, matter, issued, files, mayManage } = answer.view;
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
      <p>
        Văn bản ban hành được giữ nguyên cả tiêu đề, số liệu và nơi nhận; sửa đổi về sau không làm nó thay
        đổi. Ban hành lại thì giữ cả hai bản. Số và ngày để trống cho văn thư.{' '}
        <a href={bodyPath(place, place.unit.code)} className="print-hidden">
          Cơ quan ban hành
        </a>
      </p>
      <h2 className="section-title">Văn bản</h2>
      {meetingPaperKinds.map((kind) => {
        const drawn = meetingPaper(kind, matter);
        return (
          <PaperEntry
            key={kind}
            meetingId={id}
            version={version}
            kind={kind}
            title={titles[kind]}
            missing={drawn.ok ? null : drawn.why}
            issued={issued.filter((one) => one.kind === kind)}
            actions={mayManage ? actions : null}
            removeFile={remove}
          />
        );
      })}
      <h2 className="section-title">Tệp của hội nghị</h2>
      {files.length > 0 ? (
        <FileList files={files} mayRemoveAll={mayManage} remove={remove} />
      ) : (
        <p>Chưa có tệp nào.</p>
      )}
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
