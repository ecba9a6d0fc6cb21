import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { bodyFrom, bodyProblems } from '@/lib/domain/meeting/paper/body-problems';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import { toDate } from '@/lib/domain/plan/day';
import { readSetBodies } from '@/lib/queries/meeting/read-issuing-body';
import { locatePlace, progressAddress, subjectOf } from '@/lib/queries/progress/locate';

const text = z.string().max(8000);
const input = progressAddress.required({ week: true }).extend({
  version: z.string().max(16),
  form: z.enum(['state', 'party']),
  parentName: text,
  name: text,
  symbol: text,
  place: text,
  signerLines: text,
  signerName: text,
  recipients: text,
  filed: text,
  validFrom: z.string().max(10),
});

/**
 * Says who issues a unit's papers from a day on; the one before ends on that day. One that is set for the same day is
 * put right. Papers that were issued keep theirs. Problems: 'stale', and those of bodyProblems at their fields.
 */
export const setIssuingBody = command({
  name: 'meeting.set_issuing_body',
  input,
  may: async (tx, { plan, unit, week, of }) => {
    const place = await locatePlace(tx, { plan, unit, week, of });
    return place && subjectOf(place, 'meeting.manage');
  },
  run: async ({ tx }, { plan, unit, week, of, version, ...typed }) => {
    const problems = bodyProblems(typed);
    if (problems.length > 0) return { ok: false, problems };
    const place = await locatePlace(tx, { plan, unit, week, of });
    if (!place) return refused('missing');
    const { id: unitId } = place.unit;
    await tx.$queryRaw`SELECT FROM unit WHERE id = ${unitId} FOR NO KEY UPDATE`;
    if ((await readSetBodies(tx, unitId)).version !== version) return refused('stale');
    await write(tx, unitId, toDate(typed.validFrom), bodyFrom(typed));
    const detail = { name: typed.name.slice(0, 100), form: typed.form, validFrom: typed.validFrom };
    return { ok: true, value: null, trace: { planId: place.plan.id, unitId, detail } };
  },
});

async function write(tx: Tx, unitId: number, validFrom: Date, { signer, ...body }: IssuingBody) {
  const next = await tx.issuingBody.findFirst({
    where: { unitId, validFrom: { gt: validFrom } },
    orderBy: { validFrom: 'asc' },
  });
  await tx.issuingBody.updateMany({
    where: {
      unitId,
      validFrom: { lt: validFrom },
      OR: [{ validUntil: null }, { validUntil: { gt: validFrom } }],
    },
    data: { validUntil: validFrom },
  });
  const told = {
    ...body,
    signerLines: signer.lines,
    signerName: signer.name,
    validUntil: next?.validFrom ?? null,
  };
  await tx.issuingBody.upsert({
    where: { unitId_validFrom: { unitId, validFrom } },
    create: { unitId, validFrom, ...told },
    update: told,
  });
}
