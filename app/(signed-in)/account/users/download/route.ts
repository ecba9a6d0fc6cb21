import { tableAnswer } from '@/app/table-response';
import { roleNames } from '@/components/account/words';
import { requireActor } from '@/lib/access/session';
import { usersTable } from '@/lib/documents/account/users-table';
import { listUsers } from '@/lib/queries/account/list-users';

/** The accounts that a search finds, as a file. */
export async function GET(request: Request): Promise<Response> {
  const { as, search } = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await listUsers(await requireActor(), { search });
  return tableAnswer(answer, (users) => usersTable(users, roleNames, new Date()), as);
}
