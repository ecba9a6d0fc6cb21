import type { Tx } from '@/lib/db/client';
import type { CheckSettings } from './read-doubts';

/** The plan's thresholds of the checks. */
export function settingsOf(db: Tx, planId: number): Promise<CheckSettings> {
  return db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      swingPoints: true,
      denominatorPercent: true,
      frozenWeeks: true,
      frozenJumpPercent: true,
      ownOutlierTimes: true,
      peerOutlierTimes: true,
    },
  });
}
