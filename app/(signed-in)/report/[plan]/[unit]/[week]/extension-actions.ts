'use server';

import { revalidatePath } from 'next/cache';
import { planProblems } from '@/components/plan/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { grantExtension } from '@/lib/commands/report/grant-extension';
import { revokeExtension } from '@/lib/commands/report/revoke-extension';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

export async function grantExtensionAction(
  address: ReportAddress,
  _: SettingState,
  form: FormData,
): Promise<SettingState> {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const outcome = await grantExtension(await requireActor(), { ...typed, ...address });
  if (!outcome.ok) return { problems: planProblems(outcome.problems), typed, done: null };
  revalidatePath(`/report/${address.plan}/${address.unit}/${address.week}`);
  return { problems: [], typed: null, done: 'Đã gia hạn. Đúng hạn hay trễ tính theo hạn mới.' };
}

export async function revokeExtensionAction(address: ReportAddress, _: SettingState): Promise<SettingState> {
  const outcome = await revokeExtension(await requireActor(), address);
  if (!outcome.ok) return { problems: planProblems(outcome.problems), typed: null, done: null };
  revalidatePath(`/report/${address.plan}/${address.unit}/${address.week}`);
  return { problems: [], typed: null, done: 'Đã thu hồi gia hạn.' };
}
