import type { Actor } from '@/lib/access/actor';
import { rolesOn } from '@/lib/access/roles-on';
import { addressOf } from '@/lib/domain/account/home';
import { vietnamDay } from '@/lib/domain/plan/day';
import { getHomes } from './get-homes';

/** Where somebody's day begins: a reporter's with what they owe, everybody else's with what they look after. */
export async function getStartAddress(actor: Actor, now = new Date()): Promise<string> {
  const roles = rolesOn(actor, vietnamDay(now));
  const [home] = await getHomes(actor, now);
  if (roles.has('reporter')) return '/report';
  if (roles.has('administrator')) return '/account/users';
  // Departments report no figures: they begin with their own tasks.
  if (roles.has('department_officer') && roles.size === 1 && home) return `${addressOf('tasks', home)}?own=1`;
  return home && roles.size > 0 ? addressOf('progress', home) : '/account';
}
