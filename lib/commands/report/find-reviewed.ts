import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { nextState } from '@/lib/domain/report/state';
import { refused } from '../command';
import { lockReport, type ReportToWrite, reportAddress } from './find-report';

/** Which report, and the counted revision that the reviewer had before them: they decide on that and no other. */
export const reviewedReport = reportAddress.extend({ revision: z.number().int().min(1) });
export type ReviewedReport = z.infer<typeof reviewedReport>;

/**
 * The report of a review, locked, if what counts is still what the reviewer saw and the decision fits its state.
 * Drafts do not matter here: a correction that is being typed changes nothing until it is sent.
 */
export async function lockReviewed(
  tx: Tx,
  { revision, ...address }: ReviewedReport,
  event: 'approve' | 'return',
): Promise<{ ok: true; found: ReportToWrite } | ReturnType<typeof refused>> {
  const locked = await lockReport(tx, address);
  if (!locked.ok) return locked;
  const { report } = locked.found;
  if (report.countedRevision !== null && report.countedRevision !== revision)
    return refused('newer_revision');
  return nextState(report.state, event) ? locked : refused('not_in_state', { state: report.state });
}
