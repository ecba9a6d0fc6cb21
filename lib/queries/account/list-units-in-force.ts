import { z } from 'zod';
import { accountsSubject } from '@/lib/access/accounts-subject';
import { toDate, vietnamDay } from '@/lib/domain/plan/day';
import { query } from '@/lib/queries/query';

/** The units that a role can be given over today: to choose from when an account is made. */
export const listUnitsInForce = query({
  input: z.object({}),
  may: async () => accountsSubject(),
  run: async (db): Promise<{ code: string; fullName: string }[]> => {
    const today = toDate(vietnamDay(new Date()));
    const units = await db.unit.findMany({
      where: { validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] },
      select: { code: true, type: true, name: true },
      orderBy: [{ level: 'asc' }, { name: 'asc' }],
    });
    return units.map(({ code, type, name }) => ({ code, fullName: `${type} ${name}` }));
  },
});
