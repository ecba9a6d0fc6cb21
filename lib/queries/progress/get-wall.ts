import type { Actor } from '@/lib/access/actor';
import type { Answer } from '@/lib/queries/query';
import { getProgress, type ProgressView } from './get-progress';
import { listReports } from './list-reports';

/** A unit whose report has not come. */
export interface MissingReport {
  code: string;
  fullName: string;
  parentName: string;
}

export interface WallView extends Omit<ProgressView, 'mayReadReport'> {
  missing: MissingReport[];
}

/**
 * What the screen of a meeting room shows: the overview, and who has not reported. Who typed what stands before no
 * audience, whoever is signed in at the screen.
 */
export async function getWall(actor: Actor, asked: unknown): Promise<Answer<WallView>> {
  const [progress, reports] = await Promise.all([getProgress(actor, asked), listReports(actor, asked)]);
  if (progress.status !== 'ok') return progress;
  if (reports.status !== 'ok') return reports;
  const { mayReadReport: _, ...view } = progress.view;
  const indicators = view.indicators.map((indicator) => ({ ...indicator, own: null }));
  const missing = reports.view.reports
    .filter(({ received }) => !received)
    .map(({ code, fullName, parentName }) => ({ code, fullName, parentName }));
  return { status: 'ok', view: { ...view, indicators, missing } };
}
