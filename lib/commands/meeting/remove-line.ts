import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { isOwn } from '@/lib/domain/meeting/summary/summary-line';
import { mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { changeLines, withLine } from './change-lines';
import { meetingChange } from './change-meeting';

const input = meetingChange.extend({ key: z.string().max(100) });

/** Takes out a sentence that a person added; those of the rules are left out, not removed. Problems: of changeLines. */
export const removeLine = command<z.infer<typeof input>, { version: number }>({
  name: 'meeting.remove_line',
  input,
  may: mayManageMeeting,
  run: (context, { key, ...meeting }) =>
    changeLines(context, meeting, { key }, (lines) =>
      isOwn({ key }) ? withLine(lines, key, () => []) : refused('missing'),
    ),
});
