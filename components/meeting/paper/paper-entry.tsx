import { FileList } from '@/components/file/file-list';
import { UploadForm } from '@/components/file/upload-form';
import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import type { SettingAction } from '@/components/ui/setting-form';
import { formatInstant } from '@/lib/domain/plan/day';
import type { IssuedPaper } from '@/lib/queries/meeting/get-meeting-papers';
import { ActForm } from '../act-form';
import { meetingPath } from '../paths';
import { KeptMark } from './kept-mark';

/** What can be done with the papers of a meeting. */
export interface PaperActions {
  issue: SettingAction;
  /** Attaches the signed original of a kept paper. */
  attach: (paperId: number) => SettingAction;
}

/** A paper of a meeting as it stands now. */
export interface PaperDraft {
  /** Why it cannot be made yet, in words; null when it can. */
  missing: string | null;
  /** Why it cannot be kept yet, in words; null when it can. */
  tooEarly: string | null;
}

/** A paper of a meeting: as it stands now, and each time it was kept. */
export function PaperEntry({
  meetingId,
  version,
  kind,
  title,
  draft,
  issued,
  actions,
  removeFile,
}: {
  meetingId: number;
  version: number;
  kind: string;
  title: string;
  /** Null for those who do not read drafts. */
  draft: PaperDraft | null;
  /** The newest first. */
  issued: readonly IssuedPaper[];
  /** Null for those who only read. */
  actions: PaperActions | null;
  removeFile: SettingAction;
}) {
  const [last] = issued;
  return (
    <section className="paper-entry" aria-labelledby={`van-ban-${kind}`}>
      <div className="paper-head">
        <h3 id={`van-ban-${kind}`}>{title}</h3>
        {last ? (
          <KeptMark isSigned={issued.some(({ files }) => files.length > 0)} />
        ) : (
          <Mark shape="ring">{draft ? 'chưa khoá' : 'chưa ban hành'}</Mark>
        )}
      </div>
      {draft?.tooEarly && <p className="paper-missing">{draft.tooEarly}</p>}
      {draft?.missing && !draft.tooEarly && <p className="paper-missing">{draft.missing}</p>}
      {draft && !draft.missing && (
        <div className="paper-now print-hidden">
          <p>
            Bản dự thảo:{' '}
            <FileLinks path={`${meetingPath(meetingId)}/download?paper=${kind}`} of={`${title}, dự thảo`} />
          </p>
          {actions && !draft.tooEarly && (
            <Keep action={actions.issue} hidden={{ version, kind }} title={title} isAgain={!!last} />
          )}
        </div>
      )}
      {issued.length > 0 && (
        <ol className="paper-issues">
          {issued.map((paper) => (
            <li key={paper.id}>
              <Kept paper={paper} title={title} actions={actions} removeFile={removeFile} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function FileLinks({ path, of }: { path: string; of: string }) {
  const named = <span className="sr-only"> {of}</span>;
  return (
    <>
      <a href={`${path}&as=docx`}>Word{named}</a> · <a href={`${path}&as=pdf`}>PDF{named}</a>
    </>
  );
}

/** Says what it does before it is done: it is not undone. */
function Keep({
  action,
  hidden,
  title,
  isAgain,
}: {
  action: SettingAction;
  hidden: Record<string, string | number>;
  title: string;
  isAgain: boolean;
}) {
  return (
    <details className="paper-fold">
      <summary>
        {isAgain ? 'Khoá bản mới…' : 'Khoá để trình ký…'}
        <span className="sr-only"> {title}</span>
      </summary>
      <ActForm action={action} hidden={hidden} className="paper-keep">
        <p>Văn bản được giữ nguyên từ lúc khoá; khoá rồi không gỡ được, sửa thì khoá bản mới.</p>
        <Button small>
          {isAgain ? 'Khoá bản mới' : 'Khoá để trình ký'}
          <span className="sr-only"> {title}</span>
        </Button>
      </ActForm>
    </details>
  );
}

function Kept({
  paper: { id, issuedAt, issuedBy, checksum, files },
  title,
  actions,
  removeFile,
}: {
  paper: IssuedPaper;
  title: string;
  actions: PaperActions | null;
  removeFile: SettingAction;
}) {
  const of = `${title} khoá lúc ${formatInstant(issuedAt)}`;
  return (
    <>
      <p className="paper-issue">
        <span>
          Bản khoá lúc {formatInstant(issuedAt)}, {issuedBy}
        </span>
        <span className="print-hidden">
          <FileLinks path={`/paper/${id}/download?`} of={of} />
        </span>
        <span>
          Mã kiểm tra <span className="checksum">{checksum.slice(0, 12)}</span>
        </span>
      </p>
      {files.length > 0 && <p className="paper-signed">Bản gốc đã ký, đóng dấu</p>}
      <FileList files={files} mayRemoveAll={actions !== null} remove={removeFile} />
      {actions && files.length === 0 && (
        <details className="paper-fold print-hidden">
          <summary>
            Đính kèm bản gốc đã ký, đóng dấu<span className="sr-only"> {of}</span>
          </summary>
          <UploadForm
            id={`ban-goc-${id}`}
            action={actions.attach(id)}
            label="Tệp PDF đã ký, đóng dấu"
            button="Đính kèm"
            isSigned
          />
        </details>
      )}
    </>
  );
}
