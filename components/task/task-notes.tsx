import { FileList } from '@/components/file/file-list';
import { Mark } from '@/components/ui/mark';
import type { SettingAction } from '@/components/ui/setting-form';
import { formatInstant } from '@/lib/domain/plan/day';
import { taskNoteWords } from '@/lib/domain/task/task';
import type { TaskNoteView } from '@/lib/queries/task/get-task';

const shapes = { progress: 'half', done: 'disc', reopened: 'triangle' } as const;

/** All that was said of a task, the newest first, with its evidence. */
export function TaskNotes({
  notes,
  mayRemoveAll,
  mayRemoveOwn,
  removeFile,
}: {
  notes: readonly TaskNoteView[];
  mayRemoveAll: boolean;
  mayRemoveOwn: boolean;
  removeFile: SettingAction;
}) {
  return (
    <ol className="task-notes">
      {notes.map(({ id, kind, text, writtenAt, by, files, closedFiles, removed }) => (
        <li key={id}>
          <p className="file-facts">
            <Mark shape={shapes[kind]}>{taskNoteWords[kind]}</Mark>
            <span>
              {by}, {formatInstant(writtenAt)}
            </span>
          </p>
          <p className="task-said">{text}</p>
          <FileList
            {...{ files, mayRemoveAll, mayRemoveOwn }}
            beside={{ by, at: writtenAt }}
            remove={removeFile}
          />
          {closedFiles > 0 && (
            <p className="task-removed">
              {closedFiles} tệp minh chứng: đơn vị giao và đơn vị thực hiện xem được.
            </p>
          )}
          {removed.map((one) => (
            <p key={one.id} className="task-removed">
              Đã xoá tệp {one.name}, {one.by}, {formatInstant(one.at)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
