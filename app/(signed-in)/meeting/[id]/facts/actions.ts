'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { meetingsPath } from '@/components/meeting/paths';
import { refusedForm, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { changeFacts } from '@/lib/commands/meeting/change-facts';
import { removeMeeting } from '@/lib/commands/meeting/remove-meeting';

export async function changeFactsAction(id: string, _: SettingState, form: FormData): Promise<SettingState> {
  const typed = typedIn(form);
  const outcome = await changeFacts(await requireActor(), { ...typed, id });
  // Also where it is refused: beside what was typed stands what others saved meanwhile.
  revalidatePath('/meeting/[id]', 'layout');
  if (!outcome.ok) return refusedForm(outcome.problems, typed);
  const done = outcome.value.isDayChanged
    ? 'Đã lưu. Ngày họp đã đổi, điểm cầu vẫn giữ nguyên: nếu danh mục đơn vị ngày mới khác, hãy sang trang Điểm cầu và lấy lại.'
    : 'Đã lưu.';
  return { problems: [], typed: null, done };
}

export async function removeMeetingAction(id: string, _: SettingState): Promise<SettingState> {
  const outcome = await removeMeeting(await requireActor(), { id });
  if (!outcome.ok) {
    revalidatePath('/meeting/[id]', 'layout');
    return refusedForm(outcome.problems, {});
  }
  const { plan, week, unit } = outcome.value;
  redirect(meetingsPath({ plan: { slug: plan }, week }, unit));
}
