import type { Tx } from '@/lib/db/client';
import type { Actor } from './actor';
import type { SessionClaim } from './token';

/**
 * The person behind a session, with all role assignments, past and future ones too (the policy looks at the
 * day). Null when the user is gone, disabled, or the session was ended by a newer version. One query: every
 * request begins with it.
 */
export async function findActor(db: Tx, { userId, sessionVersion }: SessionClaim): Promise<Actor | null> {
  const [actor] = await db.$queryRaw<Actor[]>`
    SELECT u.id AS "userId", u.display_name AS "displayName", u.username,
           coalesce(json_agg(json_build_object(
             'role', r.role, 'unitId', r.unit_id, 'departmentId', r.department_id, 'validFrom', r.valid_from, 'validUntil', r.valid_until)
             ORDER BY r.id) FILTER (WHERE r.id IS NOT NULL), '[]') AS assignments
    FROM user_account u LEFT JOIN role_assignment r ON r.user_id = u.id
    WHERE u.id = ${userId} AND u.session_version = ${sessionVersion} AND u.disabled_at IS NULL
    GROUP BY u.id`;
  return actor ?? null;
}
