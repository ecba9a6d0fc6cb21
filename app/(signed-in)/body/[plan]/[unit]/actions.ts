'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { refusedForm, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { removeIssuingBody } from '@/lib/commands/meeting/remove-issuing-body';
import { setIssuingBody } from '@/lib/commands/meeting/set-issuing-body';

interface Address {
  plan: string;
  unit: string;
  week: string;
}

const pathOf = ({ plan, unit, week }: Address) => `/body/${plan}/${unit}?week=${week}`;

/** Leads to the one that was saved, whatever week is shown: what is changed next is changed there. */
export async function setBodyAction(
  address: Address,
  _: SettingState,
  form: FormData,
): Promise<SettingState> {
  const typed = typedIn(form);
  const input = { ...typed, ...address, overwrite: typed.overwrite === 'on' };
  const outcome = await setIssuingBody(await requireActor(), input);
  revalidatePath('/body/[plan]/[unit]', 'page');
  if (!outcome.ok) return refusedForm(outcome.problems, typed);
  redirect(`${pathOf(address)}&from=${typed.validFrom}&saved=1`);
}

export async function removeBodyAction(
  address: Address,
  _: SettingState,
  form: FormData,
): Promise<SettingState> {
  const outcome = await removeIssuingBody(await requireActor(), { ...typedIn(form), ...address });
  revalidatePath('/body/[plan]/[unit]', 'page');
  if (!outcome.ok) return refusedForm(outcome.problems, {});
  redirect(pathOf(address));
}
