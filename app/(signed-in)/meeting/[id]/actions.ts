'use server';

import { revalidatePath } from 'next/cache';
import { refusedForm, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import type { Command } from '@/lib/commands/command';
import { addLine } from '@/lib/commands/meeting/add-line';
import { changeLine } from '@/lib/commands/meeting/change-line';
import { freezeForMeeting } from '@/lib/commands/meeting/freeze-for-meeting';
import { moveLine } from '@/lib/commands/meeting/move-line';
import { removeLine } from '@/lib/commands/meeting/remove-line';

export async function freezeMeetingAction(id: number, _: SettingState, form: FormData) {
  return answer(freezeForMeeting, id, form);
}

export async function changeLineAction(id: number, _: SettingState, form: FormData) {
  return answer(changeLine, id, form);
}

export async function moveLineAction(id: number, _: SettingState, form: FormData) {
  return answer(moveLine, id, form);
}

export async function addLineAction(id: number, _: SettingState, form: FormData) {
  return answer(addLine, id, form);
}

export async function removeLineAction(id: number, _: SettingState, form: FormData) {
  return answer(removeLine, id, form);
}

/** Everything that was done shows on the page itself. */
async function answer<T>(command: Command<T>, id: number, form: FormData): Promise<SettingState> {
  const typed = typedIn(form);
  const outcome = await command(await requireActor(), { ...typed, id });
  // Also where it is refused: beside what was typed stands what others saved meanwhile.
  revalidatePath('/meeting/[id]', 'page');
  if (!outcome.ok) return refusedForm(outcome.problems, typed);
  return { problems: [], typed: null, done: null };
}
