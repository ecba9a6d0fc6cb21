import { cache } from 'react';
import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import { parseWeekKey } from '@/lib/domain/plan/week';
import { query } from '@/lib/queries/query';
import { progressAddress } from './locate';

const input = progressAddress
  .pick({ plan: true, unit: true })
  .extend({ week: z.string().regex(/^\d{4}-\d{2}$/) });
type Address = z.infer<typeof input>;

/**
 * The version of what pages show of a unit and all below it, up to a week: the same number as Place.version. Asked by
 * every open page again and again: one statement, one range of one index.
 */
export const getVersion = query({
  input,
  may: async (db, asked) => {
    const found = await readVersion(db, asked);
    return found && { action: 'progress.read' as const, unitId: found.unitId, on: found.on };
  },
  run: async (db, asked) => readVersion(db, asked),
});

// Asked by `may` and by `run` of one request.
const readVersion = cache(async (tx: Tx, { plan, unit, week }: Address) => {
  const { isoYear, isoNumber } = parseWeekKey(week) ?? { isoYear: 0, isoNumber: 0 };
  const [row] = await tx.$queryRaw<{ unitId: number; on: Day; version: number }[]>`
    SELECT u.id AS "unitId", w.ends_on::text AS on,
           (SELECT coalesce(sum(r.changes), 0)::int FROM receipt r
            WHERE r.plan_id = plan.id AND r.unit_id IN (SELECT id FROM unit WHERE code = ${unit})
              AND r.week_ordinal <= w.ordinal) AS version
    FROM plan
    JOIN week w ON w.plan_id = plan.id AND w.iso_year = ${isoYear} AND w.iso_number = ${isoNumber}
    JOIN unit u ON u.code = ${unit} AND u.valid_from <= w.ends_on
      AND (u.valid_until IS NULL OR w.ends_on < u.valid_until)
    WHERE plan.slug = ${plan}`;
  return row ?? null;
});
