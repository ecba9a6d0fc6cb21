import { formatDay, isDay } from '@/lib/domain/plan/day';
import type { SettingField } from './setting-form';

/** The name under which it goes along unseen what a form was filled with: it tells what was touched. */
export const filledName = 'filled';

export function filledText(fields: readonly SettingField[]): string {
  return JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
}

/**
 * A field of a form that was refused because somebody else saved meanwhile: what nobody touched there shows what is kept
 * now, what was typed stays; `kept` in words where both changed it.
 */
export function mergedField(
  field: SettingField,
  typed: Record<string, string>,
): { value: string; kept: string | null } {
  const { name, kind, value } = field;
  const said = plain(typed[name] ?? '');
  const was = plain(filledIn(typed[filledName])[name] ?? '');
  const now = plain(value);
  if (kind === 'hidden' || kind === 'heading' || said === was || said === now) return { value, kept: null };
  return { value: typed[name] ?? '', kept: now === was ? null : wordsOf(field, now) };
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function filledIn(text: string | undefined): Record<string, string> {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}

function wordsOf({ kind, choices }: SettingField, now: string): string {
  if (kind === 'check') return now === 'on' ? 'có đánh dấu' : 'không đánh dấu';
  if (kind === 'date' && isDay(now)) return formatDay(now);
  if (now === '') return 'để trống';
  const words = choices?.find((choice) => choice.value === now)?.label ?? now;
  return words.includes('\n') ? `\n${words}` : words;
}
