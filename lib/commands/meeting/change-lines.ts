import { type Context, type Done, type Problem, refused } from '@/lib/commands/command';
import type { Section } from '@/lib/domain/meeting/summary/sentence';
import { isSaidIn, type SummaryLine } from '@/lib/domain/meeting/summary/summary-line';
import { holdsIdentityNumber, tidied } from '@/lib/domain/report/note';
import { locateMeeting } from '@/lib/queries/meeting/locate-meeting';
import { readLines } from '@/lib/queries/meeting/read-lines';
import { changeMeeting } from './change-meeting';
import { writeLines } from './write-lines';

/** The longest sentence, in characters: those of a group of indicators are long. */
const lineMax = 4000;

type Changed = { ok: true; lines: SummaryLine[] } | { ok: false; problems: Problem[] };

/**
 * Changes the lines of a meeting's summary. Problems: 'stale', 'not_frozen' before there are any, and what the change
 * itself finds.
 * @param what for the audit: what was done to which line.
 */
export async function changeLines(
  { tx }: Context,
  { id, version }: { id: number; version: number },
  what: Record<string, string | number>,
  change: (lines: SummaryLine[]) => Changed,
): Promise<Done<{ version: number }>> {
  const changing = await changeMeeting(tx, { id, version });
  if (!changing.ok) return changing;
  const meeting = await locateMeeting(tx, id);
  if (!meeting?.freeze) return refused('not_frozen');
  const changed = change(await readLines(tx, id));
  if (!changed.ok) return changed;
  await writeLines(tx, id, changed.lines);
  const { plan, unit } = meeting.place;
  const detail = { meetingId: id, ...what };
  return {
    ok: true,
    value: { version: changing.version },
    trace: { planId: plan.id, unitId: unit.id, detail },
  };
}

/** One line changed; 'missing' where there is none such. */
export function withLine(
  lines: readonly SummaryLine[],
  key: string,
  change: (line: SummaryLine) => SummaryLine[],
): Changed {
  if (!lines.some((one) => one.key === key)) return refused('missing');
  return { ok: true, lines: lines.flatMap((one) => (one.key === key ? change(one) : [one])) };
}

/** A typed sentence as it is kept: on one line, with a sign at its end. Problems at 'text': 'needed', 'too_long', 'identity_number'. */
export function sentenceFrom(typed: string): { ok: true; text: string } | { ok: false; problems: Problem[] } {
  const text = ended(tidied(typed).replace(/\s+/g, ' '));
  const problem = problemOf(text);
  return problem ? { ok: false, problems: [{ field: 'text', ...problem }] } : { ok: true, text };
}

/** 'Còn chậm' → 'Còn chậm.'; a colon before what follows stays. */
function ended(text: string): string {
  return text === '' || /[.!?…:]["”)]?$/u.test(text) ? text : `${text.replace(/[\s;,]+$/u, '')}.`;
}

/** Refuses a sentence that its section has already. @param key of the line it is to stand in */
export function alreadySaid(
  lines: readonly SummaryLine[],
  section: Section,
  text: string,
  key?: string,
): { ok: false; problems: Problem[] } | null {
  return isSaidIn(lines, section, text, key)
    ? { ok: false, problems: [{ field: 'text', code: 'said_in_section' }] }
    : null;
}

function problemOf(text: string): Omit<Problem, 'field'> | null {
  if (text === '') return { code: 'needed' };
  if (text.length > lineMax) return { code: 'too_long', params: { max: lineMax } };
  return holdsIdentityNumber(text) ? { code: 'identity_number' } : null;
}
