import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { toDate } from '@/lib/domain/plan/day';
import { readSetBodies } from '@/lib/queries/meeting/read-issuing-body';
import { locatePlace, progressAddress, subjectOf } from '@/lib/queries/progress/locate';

const input = progressAddress
  .required({ week: true })
  .extend({ version: z.string().max(16), validFrom: z.string().max(10) });

/**
 * Takes out who issues a unit's papers from a day on, where it was set by mistake: the one before holds on. Papers that
 * were issued keep theirs. Problems: 'stale'; 'missing' where none is set for that day.
 */
export const removeIssuingBody = command({
  name: 'meeting.remove_issuing_body',
  input,
  may: async (tx, address) => {
    const place = await locatePlace(tx, address);
    return place && subjectOf(place, 'meeting.manage');
  },
  run: async ({ tx }, { version, validFrom, ...address }) => {
    const place = await locatePlace(tx, address);
    if (!place) return refused('missing');
    const { id: unitId } = place.unit;
    await tx.$queryRaw`SELECT FROM unit WHERE id = ${unitId} FOR NO KEY UPDATE`;
    const { set, version: present } = await readSetBodies(tx, unitId);
    if (present !== version) return refused('stale');
    const wrong = set.find((one) => one.validFrom === validFrom);
    if (!wrong) return refused('missing');
    await tx.issuingBody.updateMany({
      where: { unitId, validUntil: toDate(validFrom) },
      data: { validUntil: wrong.validUntil && toDate(wrong.validUntil) },
    });
    await tx.issuingBody.delete({ where: { unitId_validFrom: { unitId, validFrom: toDate(validFrom) } } });
    const { name, form } = wrong.body;
    const detail = { name: name.slice(0, 100), form, validFrom };
    return { ok: true, value: null, trace: { planId: place.plan.id, unitId, detail } };
  },
});
