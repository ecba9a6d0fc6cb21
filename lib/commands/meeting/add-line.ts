import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { sections } from '@/lib/domain/meeting/summary/sentence';
import { isOwn, withOwn } from '@/lib/domain/meeting/summary/summary-line';
import { mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { alreadySaid, changeLines, sentenceFrom } from './change-lines';
import { meetingChange } from './change-meeting';

/** More sentences of a person's own than this are another paper. */
const ownMax = 50;

const input = meetingChange.extend({ section: z.enum(sections), text: z.string().max(10_000) });

/**
 * Adds a sentence of a person's own at the end of a section of a meeting's summary. Problems: those of changeLines,
 * 'too_many_lines'; at 'text' those of sentenceFrom and alreadySaid.
 */
export const addLine = command<z.infer<typeof input>, { version: number }>({
  name: 'meeting.add_line',
  input,
  may: mayManageMeeting,
  run: (context, { section, text, ...meeting }) =>
    changeLines(context, meeting, { section }, (lines) => {
      const typed = sentenceFrom(text);
      if (!typed.ok) return typed;
      if (lines.filter(isOwn).length >= ownMax) return refused('too_many_lines', { max: ownMax });
      const said = alreadySaid(lines, section, typed.text);
      if (said) return said;
      return { ok: true, lines: withOwn(lines, section, typed.text) };
    }),
});
