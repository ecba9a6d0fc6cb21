import type { Paper, PaperKind } from '@/lib/domain/meeting/paper/paper';
import type { MeetingMatter } from '@/lib/queries/meeting/read-matter';
import { conclusionsPaper } from './conclusions-paper';
import type { Drawn } from './drawn';
import { invitationPaper } from './invitation-paper';
import { minutesPaper } from './minutes-paper';
import { reportOf } from './report-paper';

/** The papers that a meeting issues, in the order in which it comes to need them. */
export const meetingPaperKinds = ['invitation', 'report', 'minutes', 'conclusions'] as const;
export type MeetingPaperKind = (typeof meetingPaperKinds)[number] & PaperKind;

/** A paper of a meeting, whole; or in words which part is missing and where to fill it in. */
export function meetingPaper(kind: MeetingPaperKind, matter: MeetingMatter): Drawn<Paper> {
  const { told, body, invitingBody } = matter;
  switch (kind) {
    case 'invitation':
      return invitationPaper(told, invitingBody);
    case 'minutes':
      return minutesPaper(told, body);
    case 'conclusions':
      return conclusionsPaper(told, body);
    case 'report':
      return reportOfMeeting(matter);
  }
}

function reportOfMeeting({ told, body, report }: MeetingMatter): Drawn<Paper> {
  if (!report)
    return {
      ok: false,
      why: 'Chưa xuất được báo cáo: hội nghị chưa chốt số liệu. Hãy bấm "Chốt số liệu" ở trang Báo cáo.',
    };
  const { frozen: snapshot, lines, frozenAt } = report;
  const drawn = reportOf({ snapshot, body, lines, frozenAt });
  return drawn.ok ? { ok: true, value: { ...drawn.value, dated: told.facts.heldOn } } : drawn;
}
