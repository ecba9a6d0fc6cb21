'use server';

import { revalidatePath } from 'next/cache';
import { filesIn } from '@/app/uploaded-files';
import { meetingProblems } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import type { FilePlace } from '@/lib/commands/meeting/keep-file';
import { removeFile } from '@/lib/commands/meeting/remove-file';
import { uploadFile } from '@/lib/commands/meeting/upload-file';

/** @param page of the form: shows the new file. */
export async function uploadFileAction(
  place: FilePlace,
  page: string,
  _: SettingState,
  form: FormData,
): Promise<SettingState> {
  const actor = await requireActor();
  const [file] = await filesIn(form);
  const outcome = await uploadFile(actor, { place, ...(file ?? { name: '', bytes: new Uint8Array() }) });
  if (!outcome.ok) return { problems: meetingProblems(outcome.problems), typed: null, done: null };
  revalidatePath(page);
  return { problems: [], typed: null, done: `Đã tải lên: ${outcome.value.name}` };
}

/** @param page of the files: shows that one is gone, also where somebody else took it out. */
export async function removeFileAction(page: string, _: SettingState, form: FormData): Promise<SettingState> {
  const outcome = await removeFile(await requireActor(), { id: form.get('file') });
  revalidatePath(page);
  if (!outcome.ok) return { problems: meetingProblems(outcome.problems), typed: null, done: null };
  return { problems: [], typed: null, done: `Đã xoá tệp ${outcome.value.name}.` };
}
