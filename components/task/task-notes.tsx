import { FileList } from '@/components/file/file-list';
import { Mark } from '@/components/ui/mark';
import { formatInstant } from '@/lib/domain/plan/day';
import { taskNoteWords } from '@/lib/domain/task/task';
import type { TaskNoteView } from '@/lib/queries/task/get-task';

const shapes = { progress: 'half', done: 'disc', reopened: 'triangle' } as const;

/** All that was said of a task, the newest first, with its evidence. */
export function TaskNotes({
  notes,
  mayRemoveAll,
  removeFile,
}: {
  notes: readonly TaskNoteView[];
  mayRemoveAll: boolean;
  removeFile: (form: FormData) => Promise<void>;
}) {
  return (
    <ol className="task-notes">
      {notes.map(({ id, kind, text, writtenAt, by, files }) => (
        <li key={id}>
          <p className="file-facts">
            <Mark shape={shapes[kind]}>{taskNoteWords[kind]}</Mark>
            <span>
              {by}, {formatInstant(writtenAt)}
            </span>
          </p>
          <p className="task-said">{text}</p>
          {files.length > 0 && <FileList files={files} mayRemoveAll={mayRemoveAll} remove={removeFile} />}
        </li>
      ))}
    </ol>
  );
}
