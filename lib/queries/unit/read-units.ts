import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';

/** A plan and week in which a unit's page stands. */
export interface Seen {
  plan: { slug: string; number: string };
  week: { isoYear: number; isoNumber: number };
}

/** A unit of any time, and where it can be looked at. */
export interface FoundUnit {
  id: number;
  code: string;
  level: UnitLevel;
  type: string;
  name: string;
  /** 'Phường Cửa Lò' */
  fullName: string;
  validFrom: Day;
  /** First day no longer in force; null while in force. */
  validUntil: Day | null;
  /** The unit right above, when it was last to be seen. */
  parentName: string | null;
  /** The asked week where it stands in the plan's tree then, else the latest plan and week; null where no plan has it. */
  seen: Seen | null;
  /** It stands in the tree of the asked plan and week. */
  isInTree: boolean;
  /** Ids of the units in force that its territory is part of now, whole or in shares. */
  heirs: { unitId: number; isPart: boolean }[];
}

/** No question is answered by more than so many; the nearest by length of name are kept. */
const unitsMax = 200;

/**
 * Units whose folded name holds one of the readings or whose code begins with one, those with one of the codes,
 * and what became of all these; in one statement. The rule of folding is lib/domain/unit/fold.ts: this is its
 * coarse half, letters and digits without marks and spaces, which leaves out nothing that the rule would find.
 */
export async function readUnits(
  tx: Tx,
  asked: { planId: number; week: number; readings: string[]; codes: string[] },
): Promise<FoundUnit[]> {
  return tx.$queryRaw<FoundUnit[]>`
    WITH RECURSIVE named AS (
      SELECT id, code, lower(regexp_replace(normalize(translate(type || name, 'Đđ', 'dd'), NFD),
                                            '[^a-zA-Z0-9]', '', 'g')) AS letters
      FROM unit
    ), hit AS (
      (SELECT id FROM named
       WHERE EXISTS (SELECT FROM unnest(${asked.readings}::text[]) AS reading
                     WHERE strpos(letters, reading) > 0 OR starts_with(code, reading))
       ORDER BY length(letters), id LIMIT ${unitsMax})
      UNION
      SELECT id FROM unit WHERE code = ANY (${asked.codes}::text[])
    ), heir (of_id, unit_id, is_part) AS (
      SELECT id, id, false FROM hit
      UNION
      SELECT heir.of_id, s.to_unit_id, heir.is_part OR s.share_numerator < s.share_denominator
      FROM heir JOIN succession s ON s.from_unit_id = heir.unit_id
    ), last_heir AS (
      SELECT of_id, unit_id, is_part FROM heir JOIN unit u ON u.id = unit_id
      WHERE of_id <> unit_id AND u.valid_until IS NULL
    ), heirs AS (
      SELECT of_id, json_agg(json_build_object('unitId', unit_id, 'isPart', is_part) ORDER BY is_part, unit_id) AS list
      FROM last_heir GROUP BY of_id
    ), shown AS MATERIALIZED (
      SELECT id FROM hit UNION SELECT unit_id FROM last_heir
    )
    SELECT u.id, u.code, u.level::text AS level, u.type, u.name, trim(u.type || ' ' || u.name) AS "fullName",
           u.valid_from::text AS "validFrom", u.valid_until::text AS "validUntil",
           parent.name AS "parentName", seen.seen, coalesce(seen.is_asked, false) AS "isInTree",
           coalesce(heirs.list, '[]') AS heirs
    FROM shown JOIN unit u ON u.id = shown.id
    LEFT JOIN heirs ON heirs.of_id = u.id
    LEFT JOIN LATERAL (
      SELECT w.ends_on, plan.id = ${asked.planId} AND w.ordinal = ${asked.week} AS is_asked,
             json_build_object('plan', json_build_object('slug', plan.slug, 'number', plan.number),
                               'week', json_build_object('isoYear', w.iso_year, 'isoNumber', w.iso_number)) AS seen
      FROM plan CROSS JOIN LATERAL (
        SELECT ordinal, ends_on, iso_year, iso_number FROM week
        WHERE plan_id = plan.id AND ends_on >= u.valid_from AND (u.valid_until IS NULL OR ends_on < u.valid_until)
          AND (opened_at IS NOT NULL OR (plan_id = ${asked.planId} AND ordinal = ${asked.week}))
        ORDER BY (plan_id = ${asked.planId} AND ordinal = ${asked.week}) DESC, ordinal DESC LIMIT 1
      ) w
      WHERE unit_is_within(u.id, plan.root_unit_id, w.ends_on)
      ORDER BY plan.id = ${asked.planId} DESC, plan.first_day DESC LIMIT 1
    ) seen ON true
    LEFT JOIN LATERAL (
      SELECT trim(above.type || ' ' || above.name) AS name
      FROM placement p JOIN unit above ON above.id = p.parent_id
      WHERE p.unit_id = u.id AND (seen.ends_on IS NULL OR p.valid_from <= seen.ends_on)
      ORDER BY p.valid_from DESC LIMIT 1
    ) parent ON true
    ORDER BY u.id`;
}
