'use client';

import { useEffect, useRef } from 'react';
import { filePath } from '@/components/meeting/paths';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SettingAction } from '@/components/ui/setting-form';
import { useSending } from '@/components/ui/use-kept-form';
import { kindByType, sizeText, uploadKinds } from '@/lib/domain/meeting/attachment';
import { formatInstant } from '@/lib/domain/plan/day';
import type { ListedFile } from '@/lib/queries/meeting/read-files';

/** Who uploaded and when, where it stands beside the files already. */
interface Beside {
  by: string;
  at: Date;
}

/**
 * Uploaded files: what each is, whose and since when; who put one there or manages the meeting can take it out again.
 * Needs components/file/file.css on its page. A client component, there without files too, to say what became of one
 * that was taken out.
 */
export function FileList({
  files,
  mayRemoveAll,
  mayRemoveOwn = true,
  beside,
  remove,
}: {
  files: readonly ListedFile[];
  mayRemoveAll: boolean;
  mayRemoveOwn?: boolean;
  beside?: Beside;
  remove: SettingAction;
}) {
  const [{ problems, done }, submit, isBusy] = useSending(remove);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0 || done !== null) said.current?.querySelector<HTMLElement>('[role]')?.focus();
  }, [problems, done]);
  return (
    <>
      <div ref={said}>
        {problems.map(({ words }) => (
          <Notice key={words} tone="wrong" role="alert">
            <p>{words}</p>
          </Notice>
        ))}
        {done && (
          <Notice tone="reached" role="status">
            <p>{done}</p>
          </Notice>
        )}
      </div>
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file) => (
            <li key={file.id}>
              <p>
                <a className="file-name" href={filePath(file.id)} download>
                  {file.name}
                </a>
              </p>
              <FileFacts file={file} beside={beside} />
              {(mayRemoveAll || (mayRemoveOwn && file.isOwn)) && (
                <RemoveFile file={file} remove={submit} isBusy={isBusy} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function FileFacts({ file, beside }: { file: ListedFile; beside: Beside | undefined }) {
  const { id, mediaType, size, uploadedAt, uploadedBy } = file;
  const kind = kindByType(mediaType);
  const { word, isShown } = kind ? uploadKinds[kind] : { word: 'Tệp', isShown: false };
  const isSaid = beside?.by === uploadedBy && formatInstant(beside.at) === formatInstant(uploadedAt);
  return (
    <p className="file-facts">
      <span>
        {word}, {sizeText(size)}
      </span>
      {!isSaid && (
        <span>
          {uploadedBy}, {formatInstant(uploadedAt)}
        </span>
      )}
      {isShown && (
        <a href={`${filePath(id)}?view`} className="file-view print-hidden">
          Mở xem<span className="sr-only"> {file.name}</span>
        </a>
      )}
    </p>
  );
}

/** Asked twice: a file that is taken out is gone. */
function RemoveFile({
  file,
  remove,
  isBusy,
}: {
  file: ListedFile;
  remove: (form: FormData) => void;
  isBusy: boolean;
}) {
  return (
    <details className="file-remove print-hidden">
      <summary>
        Xoá tệp<span className="sr-only"> {file.name}</span>
      </summary>
      <form
        action={remove}
        className="file-remove-ask"
        onSubmit={(event) => {
          if (isBusy) event.preventDefault();
        }}
      >
        <input type="hidden" name="file" value={file.id} />
        <p>Tệp mất hẳn; nhật ký còn giữ tên và mã kiểm tra.</p>
        <Button small look="danger" aria-disabled={isBusy || undefined}>
          Xoá {file.name}
        </Button>
      </form>
    </details>
  );
}
