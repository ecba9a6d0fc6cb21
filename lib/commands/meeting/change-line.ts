import { z } from 'zod';
import { command } from '@/lib/commands/command';
import { hasNoOriginal, rewritten } from '@/lib/domain/meeting/summary/summary-line';
import { mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { alreadySaid, changeLines, sentenceFrom, withLine } from './change-lines';
import { meetingChange } from './change-meeting';

const input = meetingChange.extend({
  key: z.string().max(100),
  do: z.enum(['edit', 'restore', 'include', 'leave_out']),
  text: z.string().max(10_000).optional(),
});

/**
 * Writes a sentence of a meeting's summary anew, puts it back as the rules wrote it, leaves it out of the papers or takes
 * it in again. One that no rule writes any more goes when it is put back. Problems: those of changeLines; at 'text' those
 * of sentenceFrom and alreadySaid.
 */
export const changeLine = command<z.infer<typeof input>, { version: number }>({
  name: 'meeting.change_line',
  input,
  may: mayManageMeeting,
  run: (context, { key, do: act, text = '', ...meeting }) =>
    changeLines(context, meeting, { key, do: act }, (lines) => {
      if (act === 'edit') {
        const typed = sentenceFrom(text);
        if (!typed.ok) return typed;
        const section = lines.find((line) => line.key === key)?.section;
        const said = section && alreadySaid(lines, section, typed.text, key);
        return said || withLine(lines, key, (line) => [rewritten(line, typed.text)]);
      }
      if (act === 'restore')
        return withLine(lines, key, (line) => (hasNoOriginal(line) ? [] : [rewritten(line, null)]));
      return withLine(lines, key, (line) => [{ ...line, isIncluded: act === 'include' }]);
    }),
});
