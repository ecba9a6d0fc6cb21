'use server';

import { revalidatePath } from 'next/cache';
import { meetingProblems, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import type { Command } from '@/lib/commands/command';
import { addPoint } from '@/lib/commands/meeting/add-point';
import { fillPoints } from '@/lib/commands/meeting/fill-points';
import { savePoints } from '@/lib/commands/meeting/save-points';

export async function savePointsAction(id: string, _: SettingState, form: FormData) {
  const typed = typedIn(form);
  const rows = Object.entries(typed).flatMap(([name, attended]) => {
    const position = /^attended-(\d+)$/.exec(name)?.[1];
    return position ? [{ position, attended, attendees: typed[`attendees-${position}`] }] : [];
  });
  const { version, remove: removed } = typed;
  const input = { id, version, rows, removed, isAllPresent: form.has('all') };
  return answer(savePoints, input, typed, () =>
    removed ? 'đã bỏ 1 điểm cầu và lưu điểm danh' : 'đã lưu điểm danh',
  );
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
  if (!outcome.ok) return { problems: meetingProblems(outcome.problems), typed, done: null };
  revalidatePath('/meeting/[id]', 'layout');
  return { problems: [], typed: null, done: words(outcome.value) };
}
