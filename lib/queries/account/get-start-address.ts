import type { Actor } from '@/lib/access/actor';
import { rolesOn } from '@/lib/access/roles-on';
import { db } from '@/lib/db/client';
import { addressOf, type Home } from '@/lib/domain/account/home';
import { vietnamDay } from '@/lib/domain/plan/day';
import { getHomes } from './get-homes';

/** Where somebody's day begins: a reporter's with what they owe, everybody else's with what they look after. */
export async function getStartAddress(actor: Actor, now = new Date()): Promise<string> {
  const roles = rolesOn(actor, vietnamDay(now));
  const [home] = await getHomes(actor, now);
  if (roles.has('reporter')) return '/report';
  if (roles.has('administrator')) return '/account/users';
  return home && roles.size > 0 ? addressOf('progress', home) : '/account';
}

/** Does the unit report itself? An area of communes does not: whoever types for it fills in their common workbook. */
async function reports({ plan, unit }: Home): Promise<boolean> {
  const found = await db.report.findFirst({
    where: { plan: { slug: plan }, unit: { code: unit } },
    select: { id: true },
  });
  return found !== null;
}
