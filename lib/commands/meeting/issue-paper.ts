import { createHash } from 'node:crypto';
import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { meetingPaper, meetingPaperKinds } from '@/lib/documents/meeting/meeting-paper';
import { canonicalJson } from '@/lib/domain/meeting/freeze/canonical';
import { tooEarly } from '@/lib/domain/meeting/paper/too-early';
import { formatInstant } from '@/lib/domain/plan/day';
import { locateMeeting, mayManageMeeting } from '@/lib/queries/meeting/locate-meeting';
import { readMatter } from '@/lib/queries/meeting/read-matter';
import { changeMeeting, meetingChange } from './change-meeting';

const input = meetingChange.extend({ kind: z.enum(meetingPaperKinds) });

/**
 * Issues a paper of a meeting: it is kept whole, with letterhead, figures and recipients, for ever. Issued again, both are
 * kept. Problems: 'stale'; 'not_whole' with `why` in words where a part is missing, the meeting that it tells of has not
 * begun, or the last one kept says the same.
 */
export const issuePaper = command<z.infer<typeof input>, { paperId: number }>({
  name: 'meeting.issue_paper',
  input,
  may: mayManageMeeting,
  run: async ({ tx, actor, now }, { id, version, kind }) => {
    const changing = await changeMeeting(tx, { id, version });
    if (!changing.ok) return changing;
    const meeting = await locateMeeting(tx, id);
    if (!meeting) return refused('missing');
    const early = tooEarly(kind, meeting.facts, now);
    if (early) return refused('not_whole', { why: early });
    const drawn = meetingPaper(kind, await readMatter(tx, meeting));
    if (!drawn.ok) return refused('not_whole', { why: drawn.why });
    const content = canonicalJson(drawn.value);
    const checksum = createHash('sha256').update(content, 'utf8').digest('hex');
    const last = await tx.meetingPaper.findFirst({
      where: { meetingId: id, kind },
      orderBy: { id: 'desc' },
      select: { checksum: true, issuedAt: true },
    });
    if (last?.checksum === checksum) return refused('not_whole', { why: sameAs(last.issuedAt) });
    const paper = await tx.meetingPaper.create({
      data: { meetingId: id, kind, content, checksum, issuedAt: now, issuedById: actor.userId },
      select: { id: true },
    });
    const { plan, unit } = meeting.place;
    const detail = { meetingId: id, paperId: paper.id, kind, checksum };
    return { ok: true, value: { paperId: paper.id }, trace: { planId: plan.id, unitId: unit.id, detail } };
  },
});

function sameAs(issuedAt: Date): string {
  return `Văn bản không khác bản đã khoá lúc ${formatInstant(issuedAt)}: không cần khoá bản mới.`;
}
