import { filePath } from '@/components/meeting/paths';
import { Button } from '@/components/ui/button';
import { kindByType, sizeText, uploadKinds } from '@/lib/domain/meeting/attachment';
import { formatInstant } from '@/lib/domain/plan/day';
import type { ListedFile } from '@/lib/queries/meeting/read-files';

/**
 * Uploaded files: what each is, whose and since when; who put one there or manages the meeting can take it out again.
 * Needs components/meeting/file.css on its page.
 */
export function FileList({
  files,
  mayRemoveAll,
  remove,
}: {
  files: readonly ListedFile[];
  mayRemoveAll: boolean;
  remove: (form: FormData) => Promise<void>;
}) {
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.id}>
          <p>
            <a href={filePath(file.id)} download>
              {file.name}
            </a>
          </p>
          <FileFacts file={file} />
          {(file.isOwn || mayRemoveAll) && <RemoveFile file={file} remove={remove} />}
        </li>
      ))}
    </ul>
  );
}

function FileFacts({ file }: { file: ListedFile }) {
  const { id, mediaType, size, uploadedAt, uploadedBy } = file;
  const kind = kindByType(mediaType);
  const { word, isShown } = kind ? uploadKinds[kind] : { word: 'Tệp', isShown: false };
  return (
    <p className="file-facts">
      <span>
        {word}, {sizeText(size)}
      </span>
      <span>
        {uploadedBy}, {formatInstant(uploadedAt)}
      </span>
      {isShown && (
        <a href={`${filePath(id)}?view`} className="print-hidden">
          Mở xem<span className="sr-only"> {file.name}</span>
        </a>
      )}
    </p>
  );
}

/** Asked twice: a file that is taken out is gone. */
function RemoveFile({ file, remove }: { file: ListedFile; remove: (form: FormData) => Promise<void> }) {
  return (
    <details className="file-remove print-hidden">
      <summary>
        Xoá tệp<span className="sr-only"> {file.name}</span>
      </summary>
      <form action={remove}>
        <input type="hidden" name="file" value={file.id} />
        <p>Tệp mất hẳn; nhật ký còn giữ tên và mã kiểm tra.</p>
        <Button small look="danger">
          Xoá {file.name}
        </Button>
      </form>
    </details>
  );
}
