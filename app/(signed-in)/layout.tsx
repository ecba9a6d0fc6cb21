import type { ReactNode } from 'react';
import { InAppLinks } from '@/components/shell/in-app-links';
import { TopBar } from '@/components/shell/top-bar';
import { SkipLink } from '@/components/ui/skip-link';
import { FormsOf } from '@/components/ui/use-kept-form';
import { rolesOn } from '@/lib/access/roles-on';
import { requireActor } from '@/lib/access/session';
import { vietnamDay } from '@/lib/domain/plan/day';
import { getHomes } from '@/lib/queries/account/get-homes';
import { getOwnRoles } from '@/lib/queries/account/get-own-roles';
import { signOutAction } from './sign-out-action';

/** The bar above every page of signed-in people. Pages ask who is there themselves: a layout may be kept. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [homes, roles] = await Promise.all([getHomes(actor), getOwnRoles(actor.userId)]);
  return (
    <>
      <SkipLink />
      <InAppLinks />
      <TopBar
        person={{ displayName: actor.displayName, unitName: roles[0]?.unitName ?? null }}
        roles={[...rolesOn(actor, vietnamDay(new Date()))]}
        homes={homes}
        signOut={signOutAction}
      />
      <FormsOf account={actor.userId}>{children}</FormsOf>
    </>
  );
}
