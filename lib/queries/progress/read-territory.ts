import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import type { PlaceName, TerritoryChange } from '@/lib/domain/progress/territory';

/** A unit on a day. */
interface Stand {
  unitId: number;
  on: Day;
}

/**
 * What happened to the land of a unit between two days: communes are followed from either day to the other through
 * all successions between, and what does not arrive at the other side's communes came or went. A commune that ends or
 * begins without a succession is such a one, too.
 */
export async function readTerritory(tx: Tx, before: Stand, after: Stand): Promise<TerritoryChange> {
  const [row] = await tx.$queryRaw<TerritoryChange[]>`
    WITH RECURSIVE step AS (
      SELECT from_unit_id, to_unit_id, effective_on, legal_basis FROM succession
      WHERE effective_on > ${before.on}::date AND effective_on <= ${after.on}::date
    ), beneath_before (unit_id) AS (
      SELECT ${before.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath_before b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${before.on}::date AND (p.valid_until IS NULL OR ${before.on}::date < p.valid_until)
    ), beneath_after (unit_id) AS (
      SELECT ${after.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath_after b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${after.on}::date AND (p.valid_until IS NULL OR ${after.on}::date < p.valid_until)
    ), commune_before AS (
      SELECT u.id, u.code, trim(u.type || ' ' || u.name) AS full_name
      FROM beneath_before b JOIN unit u ON u.id = b.unit_id WHERE u.level = 'commune'
    ), commune_after AS (
      SELECT u.id, u.code, trim(u.type || ' ' || u.name) AS full_name
      FROM beneath_after b JOIN unit u ON u.id = b.unit_id WHERE u.level = 'commune'
    ), forward (unit_id) AS (
      SELECT id FROM commune_before
      UNION
      SELECT step.to_unit_id FROM forward JOIN step ON step.from_unit_id = forward.unit_id
    ), backward (unit_id) AS (
      SELECT id FROM commune_after
      UNION
      SELECT step.from_unit_id FROM backward JOIN step ON step.to_unit_id = backward.unit_id
    ), gained AS (
      SELECT u.id, u.code, trim(u.type || ' ' || u.name) AS full_name
      FROM backward JOIN unit u ON u.id = backward.unit_id
      WHERE CASE WHEN u.valid_from <= ${before.on}::date AND (u.valid_until IS NULL OR ${before.on}::date < u.valid_until)
                 THEN u.id NOT IN (SELECT id FROM commune_before)
                 -- Nobody's successor: land that came from nowhere that is known.
                 ELSE u.valid_from > ${before.on}::date AND u.id NOT IN (SELECT to_unit_id FROM step) END
    ), lost AS (
      SELECT u.id, u.code, trim(u.type || ' ' || u.name) AS full_name
      FROM forward JOIN unit u ON u.id = forward.unit_id
      WHERE CASE WHEN u.valid_from <= ${after.on}::date AND (u.valid_until IS NULL OR ${after.on}::date < u.valid_until)
                 THEN u.id NOT IN (SELECT id FROM commune_after)
                 ELSE u.valid_until <= ${after.on}::date AND u.id NOT IN (SELECT from_unit_id FROM step) END
    ), reform (on_day, legal_basis) AS (
      SELECT effective_on, legal_basis FROM step
      WHERE from_unit_id IN (SELECT unit_id FROM forward) OR to_unit_id IN (SELECT unit_id FROM backward)
         OR from_unit_id = ${before.unitId} OR to_unit_id = ${after.unitId}
      UNION
      -- A move from one district to another has no succession: the commune is the same. Their districts may have one.
      SELECT p.valid_from, coalesce(step.legal_basis, '') FROM placement p
      JOIN placement earlier ON earlier.unit_id = p.unit_id AND earlier.valid_until = p.valid_from
      LEFT JOIN step ON step.effective_on = p.valid_from
        AND step.from_unit_id = earlier.parent_id AND step.to_unit_id = p.parent_id
      WHERE p.unit_id IN (SELECT id FROM gained UNION SELECT id FROM lost)
        AND p.valid_from > ${before.on}::date AND p.valid_from <= ${after.on}::date
    )
    SELECT (SELECT coalesce(json_agg(json_build_object('on', on_day, 'legalBasis', legal_basis) ORDER BY on_day), '[]')
            FROM (SELECT on_day, string_agg(DISTINCT nullif(legal_basis, ''), '; ') AS named
                  FROM reform GROUP BY on_day) days (on_day, named)
            CROSS JOIN LATERAL (SELECT coalesce(named, '') AS legal_basis) said) AS reforms,
           (SELECT coalesce(json_agg(json_build_object('code', code, 'fullName', full_name) ORDER BY code), '[]')
            FROM gained) AS gained,
           (SELECT coalesce(json_agg(json_build_object('code', code, 'fullName', full_name) ORDER BY code), '[]')
            FROM lost) AS lost,
           (SELECT count(*)::int FROM commune_before) AS "communesBefore",
           (SELECT count(*)::int FROM commune_after) AS "communesAfter"`;
  if (!row) throw new Error('a statement without FROM answers one row');
  return row;
}

/** What a unit came from or went into by another day, at its own level; the unit itself when it stood then. */
export async function readKin(tx: Tx, { unitId, on }: Stand, then: Day): Promise<PlaceName[]> {
  return tx.$queryRaw<PlaceName[]>`
    WITH RECURSIVE kin (unit_id) AS (
      SELECT ${unitId}::int
      UNION
      SELECT CASE WHEN ${then} > ${on} THEN s.to_unit_id ELSE s.from_unit_id END
      FROM kin JOIN succession s
        ON kin.unit_id = CASE WHEN ${then} > ${on} THEN s.from_unit_id ELSE s.to_unit_id END
      WHERE s.effective_on > least(${on}::date, ${then}::date) AND s.effective_on <= greatest(${on}::date, ${then}::date)
    )
    SELECT u.code, trim(u.type || ' ' || u.name) AS "fullName"
    FROM kin JOIN unit u ON u.id = kin.unit_id
    WHERE u.valid_from <= ${then}::date AND (u.valid_until IS NULL OR ${then}::date < u.valid_until)
    ORDER BY u.code`;
}
