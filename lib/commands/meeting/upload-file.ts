import { z } from 'zod';
import { command } from '@/lib/commands/command';
import { mayManageMeeting, meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { mayReportTask } from '@/lib/queries/task/locate-task';
import { keepFile, uploadedFile } from './keep-file';
import { locateFilePlace } from './locate-file-place';

const { id } = meetingAddress.shape;

export const filePlace = z.union([
  z.strictObject({ meetingId: id }),
  z.strictObject({ paperId: id }),
  z.strictObject({ taskNoteId: id }),
]);

/**
 * A file of a meeting, the signed original of an issued paper, or evidence of a note. Problems stand at 'file':
 * 'file_needed', 'file_too_large', 'file_macro', 'file_old_or_locked', 'file_kind',
 * 'file_saved_otherwise', 'file_broken', 'file_name_differs', 'signed_pdf', 'file_twice', 'too_many_files'.
 */
export const uploadFile = command({
  name: 'file.upload',
  input: uploadedFile.extend({ place: filePlace }),
  may: async (tx, { place }, actor) => {
    const at = await locateFilePlace(tx, place);
    if (!at) return null;
    if (at.taskId !== null) return mayReportTask(tx, { id: at.taskId }, actor);
    return mayManageMeeting(tx, { id: at.meetingId });
  },
  run: async (context, { place, ...file }) => {
    const kept = await keepFile(context, place, file);
    return kept.ok ? { ...kept, trace: { detail: { ...place, ...kept.value } } } : kept;
  },
});
