'use server';

import { revalidatePath } from 'next/cache';
import { planProblems } from '@/components/plan/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import type { Command } from '@/lib/commands/command';
import { addHoliday } from '@/lib/commands/plan/add-holiday';
import { closeWeek } from '@/lib/commands/plan/close-week';
import { removeHoliday } from '@/lib/commands/plan/remove-holiday';
import { reopenWeek } from '@/lib/commands/plan/reopen-week';
import { setReminders } from '@/lib/commands/plan/set-reminders';
import { setSchedule } from '@/lib/commands/plan/set-schedule';
import { setThresholds } from '@/lib/commands/plan/set-thresholds';

export async function setScheduleAction(plan: string, _: SettingState, form: FormData) {
  const input = { ...typedIn(form), plan, shiftsOverHolidays: form.get('shiftsOverHolidays') === 'on' };
  return answer(setSchedule, input, form, ({ isoNumber, weeks }) =>
    isoNumber === null
      ? 'Đã lưu. Mọi tuần của kế hoạch đã mở nên hạn của chúng giữ nguyên.'
      : `Đã lưu. Áp dụng từ tuần ${isoNumber} (${weeks} tuần chưa mở); các tuần đã mở giữ hạn cũ.`,
  );
}

export async function setRemindersAction(plan: string, _: SettingState, form: FormData) {
  return answer(setReminders, { ...typedIn(form), plan }, form, ({ before, after }) =>
    before.length + after.length === 0
      ? 'Đã lưu. Kế hoạch này không nhắc ai nữa.'
      : 'Đã lưu. Áp dụng ngay từ lần nhắc tới.',
  );
}

export async function setThresholdsAction(plan: string, _: SettingState, form: FormData) {
  return answer(setThresholds, { ...typedIn(form), plan }, form, () => 'Đã lưu. Áp dụng ngay khi kiểm tra.');
}

export async function addHolidayAction(plan: string, _: SettingState, form: FormData) {
  return answer(
    addHoliday,
    { ...typedIn(form), plan },
    form,
    () => 'Đã thêm và tính lại hạn các tuần chưa mở.',
  );
}

export async function removeHolidayAction(plan: string, form: FormData): Promise<void> {
  await removeHoliday(await requireActor(), { plan, day: form.get('day') });
  revalidatePath('/plan/[plan]', 'page');
}

export async function closeWeekAction(plan: string, week: string, _: SettingState, form: FormData) {
  return answer(closeWeek, { plan, week }, form, () => null);
}

export async function reopenWeekAction(plan: string, week: string, _: SettingState, form: FormData) {
  return answer(reopenWeek, { ...typedIn(form), plan, week }, form, () => null);
}

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}

async function answer<T>(
  command: Command<T>,
  input: unknown,
  form: FormData,
  words: (value: T) => string | null,
): Promise<SettingState> {
  const outcome = await command(await requireActor(), input);
  if (!outcome.ok) return { problems: planProblems(outcome.problems), typed: typedIn(form), done: null };
  revalidatePath('/plan/[plan]', 'layout');
  return { problems: [], typed: null, done: words(outcome.value) };
}
