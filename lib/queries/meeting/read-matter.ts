import type { Tx } from '@/lib/db/client';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { invitationDay } from '@/lib/domain/meeting/paper/date-line';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import type { SummaryLine } from '@/lib/domain/meeting/summary/summary-line';
import type { MeetingTold } from '@/lib/domain/task/conclusion';
import { readConclusions } from '@/lib/queries/task/read-conclusions';
import type { MeetingPlace } from './locate-meeting';
import { readFrozen } from './read-frozen';
import { readIssuingBody } from './read-issuing-body';
import { readLines } from './read-lines';

/** All that a meeting's papers are made of. */
export interface MeetingMatter {
  told: MeetingTold;
  /** Who issues them, on the meeting's day. */
  body: IssuingBody;
  /** Who invites to it, on an earlier day. */
  invitingBody: IssuingBody;
  /** Null before the figures are frozen. */
  report: { frozen: Snapshot; frozenAt: Date; checksum: string; lines: SummaryLine[] } | null;
}

/** What the papers of a meeting tell, as it stands now. */
export async function readMatter(tx: Tx, meeting: MeetingPlace): Promise<MeetingMatter> {
  const { id, place, facts, points } = meeting;
  const { code, name, fullName, level } = place.unit;
  const [conclusions, body, invitingBody, report] = await Promise.all([
    readConclusions(tx, id),
    readIssuingBody(tx, place.unit, facts.heldOn),
    readIssuingBody(tx, place.unit, invitationDay(facts.heldOn)),
    readReport(tx, meeting),
  ]);
  const unit = { code, name, fullName, level };
  const { number: planNumber, isIllustrative } = place.plan;
  return {
    told: { facts, points, unit, planNumber, isIllustrative, conclusions },
    body,
    invitingBody,
    report,
  };
}

async function readReport(tx: Tx, { id, freeze }: MeetingPlace): Promise<MeetingMatter['report']> {
  if (!freeze) return null;
  const [row, lines] = await Promise.all([
    tx.freeze.findUniqueOrThrow({ where: { id: freeze.id } }),
    readLines(tx, id),
  ]);
  return { frozen: readFrozen(row), frozenAt: freeze.frozenAt, checksum: row.checksum, lines };
}
