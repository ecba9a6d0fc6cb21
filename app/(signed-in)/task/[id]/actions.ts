'use server';

import { revalidatePath } from 'next/cache';
import { filesIn } from '@/app/uploaded-files';
import { refusedForm, typedIn } from '@/components/meeting/words';
import { dueWords } from '@/components/task/task-words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import type { Command } from '@/lib/commands/command';
import { reopenTask } from '@/lib/commands/task/reopen-task';
import { reportTask } from '@/lib/commands/task/report-task';
import { setTaskDeadline } from '@/lib/commands/task/set-task-deadline';

export async function reportTaskAction(id: string, _: SettingState, form: FormData) {
  const isDone = form.get('kind') === 'done';
  const input = { id, isDone, files: await filesIn(form) };
  return answer(reportTask, input, form, () => (isDone ? 'Đã báo hoàn thành.' : 'Đã ghi tiến độ.'));
}

export async function reopenTaskAction(id: string, _: SettingState, form: FormData) {
  return answer(reopenTask, { id }, form, () => 'Đã mở lại nhiệm vụ.');
}

export async function setDeadlineAction(id: string, _: SettingState, form: FormData) {
  const input = { id, isStanding: form.get('isStanding') === 'on' };
  return answer(setTaskDeadline, input, form, ({ dueOn }) => `Thời hạn mới: ${dueWords(dueOn)}.`);
}

async function answer<T>(
  command: Command<T>,
  input: Record<string, unknown>,
  form: FormData,
  words: (value: T) => string,
): Promise<SettingState> {
  const typed = typedIn(form);
  const outcome = await command(await requireActor(), { ...typed, ...input });
  // Also where it is refused: beside what was typed stands what others saved meanwhile.
  revalidatePath('/task/[id]', 'page');
  if (!outcome.ok) return refusedForm(outcome.problems, typed);
  return { problems: [], typed: null, done: words(outcome.value) };
}
