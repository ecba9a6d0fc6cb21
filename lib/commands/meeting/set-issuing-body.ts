import { z } from 'zod';
import { command, type Problem, refused } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { bodyFrom, bodyProblems } from '@/lib/domain/meeting/paper/body-problems';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import { addDays, type Day, formatDay, toDate, vietnamDay } from '@/lib/domain/plan/day';
import { readSetBodies } from '@/lib/queries/meeting/read-issuing-body';
import { locatePlace, type Place, progressAddress, subjectOf } from '@/lib/queries/progress/locate';
import { yearAhead } from './typed-facts';

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
  /** The day of the one that is put right; '' for a new one. */
  replaces: z.string().max(10).default(''),
  /** One that is set for the same day is replaced, though it was not the one to put right. */
  overwrite: z.boolean().default(false),
});

/**
 * Says who issues a unit's papers from a day on; the one before ends on that day. Papers that were issued keep theirs.
 * Problems: 'stale'; those of bodyProblems at their fields; 'day_outside' at validFrom; 'body_taken' at overwrite.
 */
export const setIssuingBody = command({
  name: 'meeting.set_issuing_body',
  input,
  may: async (tx, { plan, unit, week, of }) => {
    const place = await locatePlace(tx, { plan, unit, week, of });
    return place && subjectOf(place, 'meeting.manage');
  },
  run: async ({ tx, now }, { plan, unit, week, of, version, replaces, overwrite, ...typed }) => {
    const problems = bodyProblems(typed);
    if (problems.length > 0) return { ok: false, problems };
    const place = await locatePlace(tx, { plan, unit, week, of });
    if (!place) return refused('missing');
    const { id: unitId } = place.unit;
    await tx.$queryRaw`SELECT FROM unit WHERE id = ${unitId} FOR NO KEY UPDATE`;
    const { set, version: present } = await readSetBodies(tx, unitId);
    if (present !== version) return refused('stale');
    const { validFrom } = typed;
    const wrong = set.some((one) => one.validFrom === validFrom)
      ? takenProblems(validFrom, overwrite || replaces === validFrom)
      : dayProblems(place, validFrom, vietnamDay(now));
    if (wrong.length > 0) return { ok: false, problems: wrong };
    await write(tx, unitId, toDate(typed.validFrom), bodyFrom(typed));
    const detail = { name: typed.name.slice(0, 100), form: typed.form, validFrom: typed.validFrom };
    return { ok: true, value: null, trace: { planId: place.plan.id, unitId, detail } };
  },
});

/** Of a day that has a body. */
function takenProblems(day: Day, isMeant: boolean): Problem[] {
  return isMeant ? [] : [{ field: 'overwrite', code: 'body_taken', params: { day: formatDay(day) } }];
}

/** Of a day that has none: from a year before the plan to a year ahead. */
function dayProblems({ weeks }: Place, day: Day, today: Day): Problem[] {
  const [from, until] = [addDays(weeks[0]?.startsOn ?? day, -365), yearAhead(today)];
  if (from <= day && day <= until) return [];
  const params = { from: formatDay(from), until: formatDay(until) };
  return [{ field: 'validFrom', code: 'day_outside', params }];
}

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
