'use server';

import { revalidatePath } from 'next/cache';
import { refusedForm, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import type { Command } from '@/lib/commands/command';
import { addConclusion } from '@/lib/commands/task/add-conclusion';
import { changeConclusion } from '@/lib/commands/task/change-conclusion';
import { moveConclusion } from '@/lib/commands/task/move-conclusion';
import { removeConclusion } from '@/lib/commands/task/remove-conclusion';

export async function addConclusionAction(id: string, _: SettingState, form: FormData) {
  return answer(addConclusion, id, form, ({ tasks }) =>
    tasks === 1 ? 'Đã thêm kết luận và giao nhiệm vụ.' : `Đã thêm kết luận và giao ${tasks} nhiệm vụ.`,
  );
}

export async function changeConclusionAction(id: string, _: SettingState, form: FormData) {
  return answer(changeConclusion, id, form, () => 'Đã lưu kết luận.');
}

export async function removeConclusionAction(id: string, _: SettingState, form: FormData) {
  return answer(removeConclusion, id, form, () => 'Đã xoá kết luận.');
}

/** What somebody else moved meanwhile shows as it is now. */
export async function moveConclusionAction(id: string, form: FormData): Promise<void> {
  await moveConclusion(await requireActor(), { ...typedIn(form), id });
  revalidatePath('/meeting/[id]', 'layout');
}

async function answer<T>(
  command: Command<T>,
  id: string,
  form: FormData,
  words: (value: T) => string,
): Promise<SettingState> {
  const typed = typedIn(form);
  const checks = { isStanding: form.get('isStanding') === 'on', isForAll: form.get('isForAll') === 'on' };
  const outcome = await command(await requireActor(), { ...typed, ...checks, id });
  // Also where it is refused: beside what was typed stands what others saved meanwhile.
  revalidatePath('/meeting/[id]', 'layout');
  if (!outcome.ok) return refusedForm(outcome.problems, typed);
  return { problems: [], typed: null, done: words(outcome.value) };
}
