import { z } from 'zod';
import type { Action } from '@/lib/access/policy';
import type { Subject } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { ReportModel } from '@/lib/db/generated/models';
import { type NamedUnit, type PlanWeek, resolveUnit, resolveWeek } from '@/lib/db/resolve';
import { refused } from '../command';

/** Which report: as its address names it. */
export const reportAddress = z.object({
  plan: z.string().min(1).max(40),
  unit: z.string().min(1).max(12),
  week: z.string().min(1).max(10),
});
export type ReportAddress = z.infer<typeof reportAddress>;

/** Which report, and the version that the writer had before them. */
export const reportVersion = reportAddress.extend({ basedOn: z.number().int().min(0) });

/** What the policy is asked about a report; null when the address names nothing. */
export async function subjectOfReport(
  tx: Tx,
  address: ReportAddress,
  action: Action,
): Promise<Subject | null> {
  const place = await findPlace(tx, address);
  return place && { action, unitId: place.unit.id, on: place.week.endsOn };
}

export interface ReportToWrite {
  report: ReportModel;
  week: PlanWeek;
  unit: NamedUnit;
}

/**
 * The report of an address, locked until the transaction ends, if it can be written to: the week is open (and
 * cannot be closed meanwhile) and nobody else has written since `basedOn`, where the writer names it.
 */
export async function lockReport(
  tx: Tx,
  address: ReportAddress & { basedOn?: number },
): Promise<{ ok: true; found: ReportToWrite } | ReturnType<typeof refused>> {
  const place = await findPlace(tx, address);
  if (!place) return refused('missing');
  const { plan, week, unit } = place;
  if (!week.openedAt) return refused('week_not_open');
  const [open] = await tx.$queryRaw<{ isClosed: boolean }[]>`
    SELECT closed_at IS NOT NULL AS "isClosed" FROM week WHERE plan_id = ${plan.id} AND ordinal = ${week.ordinal} FOR SHARE`;
  if (open?.isClosed) return refused('week_closed');
  const key = { planId: plan.id, weekOrdinal: week.ordinal, unitId: unit.id };
  await tx.$queryRaw`
    SELECT FROM report WHERE plan_id = ${key.planId} AND week_ordinal = ${key.weekOrdinal} AND unit_id = ${key.unitId}
    FOR UPDATE`;
  const report = await tx.report.findUnique({ where: { planId_weekOrdinal_unitId: key } });
  if (!report) return refused('not_expected');
  if (address.basedOn !== undefined && report.version !== address.basedOn) return refused('stale');
  return { ok: true, found: { report, week, unit } };
}

async function findPlace(tx: Tx, address: ReportAddress) {
  const resolved = await resolveWeek(tx, address.plan, address.week);
  const unit = resolved && (await resolveUnit(tx, address.unit, resolved.week.endsOn));
  return resolved && unit && { ...resolved, unit };
}
