import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/access/session';
import { getStartAddress } from '@/lib/queries/account/get-start-address';

/** Leads everyone to where their day begins. */
export default async function StartPage() {
  redirect(await getStartAddress(await requireActor()));
}
