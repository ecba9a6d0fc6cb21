import { FileList } from '@/components/file/file-list';
import { UploadForm } from '@/components/file/upload-form';
import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import type { SettingAction } from '@/components/ui/setting-form';
import { formatInstant } from '@/lib/domain/plan/day';
import type { IssuedPaper } from '@/lib/queries/meeting/get-meeting-papers';
import { ActForm } from '../act-form';
import { meetingPath } from '../paths';

/** What can be done with the papers of a meeting. */
export interface PaperActions {
  issue: SettingAction;
  /** Attaches the signed original of an issued paper. */
  attach: (paperId: number) => SettingAction;
}

/** A paper of a meeting: as it would be issued now, and each time it was. */
export function PaperEntry({
  meetingId,
  version,
  kind,
  title,
  missing,
  issued,
  actions,
  removeFile,
}: {
  meetingId: number;
  version: number;
  kind: string;
  title: string;
  /** Why it cannot be made yet, in words; null when it can. */
  missing: string | null;
  /** The newest first. */
  issued: readonly IssuedPaper[];
  /** Null for those who only read. */
  actions: PaperActions | null;
  removeFile: (form: FormData) => Promise<void>;
}) {
  const path = `${meetingPath(meetingId)}/download?paper=${kind}&as=`;
  const [last] = issued;
  return (
    <section className="paper-entry" aria-labelledby={`van-ban-${kind}`}>
      <div className="paper-head">
        <h3 id={`van-ban-${kind}`}>{title}</h3>
        {last ? (
          <p className="paper-state">
            <Mark shape="disc">đã ban hành</Mark> {formatInstant(last.issuedAt)}, {last.issuedBy}
          </p>
        ) : (
          <Mark shape="ring">chưa ban hành</Mark>
        )}
      </div>
      {missing ? (
        <p className="paper-missing">{missing}</p>
      ) : (
        <div className="paper-now print-hidden">
          <p>
            Xem trước:{' '}
            <a href={`${path}docx`}>
              Word<span className="sr-only"> {title}</span>
            </a>{' '}
            ·{' '}
            <a href={`${path}pdf`}>
              PDF<span className="sr-only"> {title}</span>
            </a>
          </p>
          {actions && (
            <ActForm action={actions.issue} hidden={{ version, kind }}>
              <Button small>
                {last ? 'Ban hành lại' : 'Ban hành'}
                <span className="sr-only"> {title}</span>
              </Button>
            </ActForm>
          )}
        </div>
      )}
      {issued.length > 0 && (
        <ol className="paper-issues">
          {issued.map((paper) => (
            <li key={paper.id}>
              <Issue paper={paper} title={title} actions={actions} removeFile={removeFile} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Issue({
  paper: { id, issuedAt, issuedBy, checksum, files },
  title,
  actions,
  removeFile,
}: {
  paper: IssuedPaper;
  title: string;
  actions: PaperActions | null;
  removeFile: (form: FormData) => Promise<void>;
}) {
  const named = (
    <span className="sr-only">
      {' '}
      {title} ban hành lúc {formatInstant(issuedAt)}
    </span>
  );
  return (
    <>
      <p className="paper-issue">
        <span>
          Bản ban hành {formatInstant(issuedAt)}, {issuedBy}
        </span>
        <span className="print-hidden">
          <a href={`/paper/${id}/download?as=docx`}>Word{named}</a> ·{' '}
          <a href={`/paper/${id}/download?as=pdf`}>PDF{named}</a>
        </span>
        <span>
          Mã kiểm tra <span className="checksum">{checksum.slice(0, 12)}</span>
        </span>
      </p>
      {files.length > 0 && (
        <>
          <p className="paper-signed">Bản gốc đã ký, đóng dấu</p>
          <FileList files={files} mayRemoveAll={actions !== null} remove={removeFile} />
        </>
      )}
      {actions && files.length === 0 && (
        <details className="paper-attach print-hidden">
          <summary>Đính kèm bản gốc đã ký, đóng dấu{named}</summary>
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
