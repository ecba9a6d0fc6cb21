'use server';

import { revalidatePath } from 'next/cache';
import { meetingProblems, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { issuePaper } from '@/lib/commands/meeting/issue-paper';

export async function issuePaperAction(id: number, _: SettingState, form: FormData): Promise<SettingState> {
  const typed = typedIn(form);
  const outcome = await issuePaper(await requireActor(), { ...typed, id });
  if (!outcome.ok) return { problems: meetingProblems(outcome.problems), typed, done: null };
  revalidatePath('/meeting/[id]', 'layout');
  return { problems: [], typed: null, done: null };
}
