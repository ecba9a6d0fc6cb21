'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { refusedForm } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { freezeFigures } from '@/lib/commands/meeting/freeze-figures';

export async function freezeAction(
  address: { plan: string; unit: string; week: string },
  _: SettingState,
): Promise<SettingState> {
  const outcome = await freezeFigures(await requireActor(), address);
  revalidatePath('/freezes/[plan]/[unit]', 'page');
  if (!outcome.ok) return refusedForm(outcome.problems, {});
  redirect(`/freeze/${outcome.value.freezeId}`);
}
