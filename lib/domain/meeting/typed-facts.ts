import { parseClock } from '../plan/clock';
import { isDay } from '../plan/day';
import { holdsIdentityNumber, tidied, tidiedLine } from '../report/note';
import type { MeetingFacts, MeetingForm } from './meeting';

/** The longest text of each kind, in characters. */
export const factMax = {
  title: 200,
  place: 200,
  chair: 200,
  secretary: 200,
  invited: 4000,
  agenda: 4000,
  documents: 4000,
  proceedings: 20_000,
  assessment: 8000,
} as const;

type TextName = keyof typeof factMax;

/** Those that stand on one line. */
const oneLine: readonly TextName[] = ['title', 'place', 'chair', 'secretary'];

/** Without these there is no meeting. */
const neededTexts: readonly TextName[] = ['title', 'place', 'chair'];

/** The facts of a meeting as a form sends them. */
export interface TypedFacts extends Record<TextName, string> {
  heldOn: string;
  /** '14:00' */
  start: string;
  /** '' while not known. */
  end: string;
  form: MeetingForm;
}

interface FactProblem {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}

/** What was typed as facts of a meeting, or all that is wrong with it. */
export function readFacts(
  typed: TypedFacts,
): { ok: true; facts: MeetingFacts } | { ok: false; problems: FactProblem[] } {
  const texts = textsOf(typed);
  const startMinute = parseClock(typed.start);
  const endMinute = typed.end.trim() === '' ? null : parseClock(typed.end);
  const problems = textProblems(texts);
  if (!isDay(typed.heldOn)) problems.push({ field: 'heldOn', code: 'day' });
  if (startMinute === null || startMinute === 24 * 60) problems.push({ field: 'start', code: 'clock' });
  if (endMinute === null && typed.end.trim() !== '') problems.push({ field: 'end', code: 'clock' });
  if (startMinute !== null && endMinute !== null && endMinute <= startMinute)
    problems.push({ field: 'end', code: 'ends_before' });
  if (startMinute === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, facts: { ...texts, heldOn: typed.heldOn, startMinute, endMinute, form: typed.form } };
}

function textsOf(typed: TypedFacts): Record<TextName, string> {
  const names = Object.keys(factMax) as TextName[];
  return Object.fromEntries(
    names.map((name) => [name, (oneLine.includes(name) ? tidiedLine : tidied)(typed[name])]),
  ) as Record<TextName, string>;
}

function textProblems(texts: Record<TextName, string>): FactProblem[] {
  return (Object.keys(factMax) as TextName[]).flatMap((field): FactProblem[] => {
    const text = texts[field];
    const max = factMax[field];
    if (text === '' && neededTexts.includes(field)) return [{ field, code: 'needed' }];
    if (text.length > max) return [{ field, code: 'too_long', params: { max } }];
    // Line by line: a year at the end of one line and a number at the beginning of the next are not one number.
    return text.split('\n').some(holdsIdentityNumber) ? [{ field, code: 'identity_number' }] : [];
  });
}
