'use server';

import { revalidatePath } from 'next/cache';
import { meetingProblems, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { setIssuingBody } from '@/lib/commands/meeting/set-issuing-body';
import { formatDay } from '@/lib/domain/plan/day';

export async function setBodyAction(
  address: { plan: string; unit: string; week: string },
  _: SettingState,
  form: FormData,
): Promise<SettingState> {
  const typed = typedIn(form);
  const outcome = await setIssuingBody(await requireActor(), { ...typed, ...address });
  if (!outcome.ok) return { problems: meetingProblems(outcome.problems), typed, done: null };
  revalidatePath('/body/[plan]/[unit]', 'page');
  const day = formatDay(typed.validFrom ?? '');
  return { problems: [], typed: null, done: `Đã lưu. Văn bản từ ngày ${day} dùng tiêu đề này.` };
}
