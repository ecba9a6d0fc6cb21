import { z } from 'zod';
import { accountsSubject } from '@/lib/access/accounts-subject';
import { toDate, vietnamDay } from '@/lib/domain/plan/day';
import { query } from '@/lib/queries/query';

/** The departments that somebody can be made the officer of today. */
export const listDepartmentsInForce = query({
  input: z.object({}),
  may: async () => accountsSubject(),
  run: async (db): Promise<{ code: string; name: string }[]> => {
    const today = toDate(vietnamDay(new Date()));
    return db.department.findMany({
      where: { validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] },
      select: { code: true, name: true },
      orderBy: { id: 'asc' },
    });
  },
});
