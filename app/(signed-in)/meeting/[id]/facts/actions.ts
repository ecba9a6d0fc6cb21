'use server';

import { revalidatePath } from 'next/cache';
import { meetingProblems, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { changeFacts } from '@/lib/commands/meeting/change-facts';

export async function changeFactsAction(id: string, _: SettingState, form: FormData): Promise<SettingState> {
  const typed = typedIn(form);
  const outcome = await changeFacts(await requireActor(), { ...typed, id });
  if (!outcome.ok) return { problems: meetingProblems(outcome.problems), typed, done: null };
  revalidatePath('/meeting/[id]', 'layout');
  const done = outcome.value.isDayChanged
    ? 'Đã lưu. Ngày họp đã đổi, điểm cầu vẫn giữ nguyên: nếu danh mục đơn vị ngày mới khác, hãy sang trang Điểm cầu và lấy lại.'
    : 'Đã lưu.';
  return { problems: [], typed: null, done };
}
