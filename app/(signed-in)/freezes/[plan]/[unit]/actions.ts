'use server';

import { redirect } from 'next/navigation';
import type { FreezeState } from '@/components/meeting/freeze/freeze-form';
import { requireActor } from '@/lib/access/session';
import { freezeFigures } from '@/lib/commands/meeting/freeze-figures';

export async function freezeAction(
  address: { plan: string; unit: string; week: string },
  _: FreezeState,
): Promise<FreezeState> {
  const outcome = await freezeFigures(await requireActor(), address);
  if (!outcome.ok) return { problems: outcome.problems };
  redirect(`/freeze/${outcome.value.freezeId}`);
}
