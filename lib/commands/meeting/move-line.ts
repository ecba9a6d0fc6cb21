import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { moved, placed } from '@/lib/domain/meeting/summary/summary-line';
import { mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { changeLines } from './change-lines';
import { meetingChange } from './change-meeting';

const input = meetingChange.extend({
  key: z.string().max(100),
  /** A place up or down, right before another line of the section, or to the section's end. */
  to: z.enum(['up', 'down', 'before', 'last']),
  before: z.string().max(100).optional(),
});

/** Puts a sentence of a meeting's summary in another place of its section. Problems: those of changeLines. */
export const moveLine = command<z.infer<typeof input>, { version: number }>({
  name: 'meeting.move_line',
  input,
  may: mayManageMeeting,
  run: (context, { key, to, before = '', ...meeting }) =>
    changeLines(context, meeting, { key, to }, (lines) => {
      if (!lines.some((one) => one.key === key)) return refused('missing');
      if (to === 'up' || to === 'down') return { ok: true, lines: moved(lines, key, to === 'up' ? -1 : 1) };
      return { ok: true, lines: placed(lines, key, to === 'last' ? null : before) };
    }),
});
