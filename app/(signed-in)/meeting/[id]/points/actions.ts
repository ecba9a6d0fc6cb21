'use server';

import { revalidatePath } from 'next/cache';
import { filledIn } from '@/components/meeting/points/attendance';
import { refusedForm, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import type { Command } from '@/lib/commands/command';
import { addPoint } from '@/lib/commands/meeting/add-point';
import { fillPoints } from '@/lib/commands/meeting/fill-points';
import { type SavedPoints, savePoints } from '@/lib/commands/meeting/save-points';

export async function savePointsAction(id: string, _: SettingState, form: FormData) {
  const typed = typedIn(form);
  const rows = Object.entries(typed).flatMap(([name, attended]) => {
    const position = /^attended-(\d+)$/.exec(name)?.[1];
    if (!position) return [];
    const filled = filledIn(typed[`filled-${position}`]);
    return [{ position, attended, attendees: typed[`attendees-${position}`], filled }];
  });
  const input = { id, rows, removed: typed.remove, isAllPresent: form.has('all') };
  return answer(savePoints, input, typed, savedWords);
}

function savedWords({ removed }: SavedPoints): string {
  if (!removed) return 'đã lưu điểm danh';
  const { name, tasks } = removed;
  const rest = tasks > 0 ? `; ${name} còn ${tasks} nhiệm vụ của hội nghị này, nhiệm vụ vẫn giữ` : '';
  return `đã bỏ ${name} và lưu điểm danh${rest}`;
}

export async function addPointAction(id: string, _: SettingState, form: FormData) {
  const typed = typedIn(form);
  return answer(addPoint, { ...typed, id }, typed, ({ name }) => `Đã thêm ${name} vào cuối danh sách.`);
}

export async function fillPointsAction(id: string, _: SettingState, form: FormData) {
  const typed = typedIn(form);
  const input = { ...typed, id, withNextLevel: form.get('withNextLevel') === 'on' };
  return answer(fillPoints, input, typed, ({ points }) => `Đã lấy lại danh sách: ${points} điểm cầu.`);
}

async function answer<T>(
  command: Command<T>,
  input: unknown,
  typed: Record<string, string>,
  words: (value: T) => string,
): Promise<SettingState> {
  const outcome = await command(await requireActor(), input);
  // Also where it is refused: beside what was typed stands what others saved meanwhile.
  revalidatePath('/meeting/[id]', 'layout');
  if (!outcome.ok) return refusedForm(outcome.problems, typed);
  return { problems: [], typed: null, done: words(outcome.value) };
}
