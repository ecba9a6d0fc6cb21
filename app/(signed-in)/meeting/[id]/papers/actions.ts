'use server';

import { revalidatePath } from 'next/cache';
import { refusedForm, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { issuePaper } from '@/lib/commands/meeting/issue-paper';

export async function issuePaperAction(id: number, _: SettingState, form: FormData): Promise<SettingState> {
  const typed = typedIn(form);
  const outcome = await issuePaper(await requireActor(), { ...typed, id });
  // Also where it is refused: beside what was typed stands what others saved meanwhile.
  revalidatePath('/meeting/[id]', 'layout');
  if (!outcome.ok) return refusedForm(outcome.problems, typed);
  return { problems: [], typed: null, done: null };
}
