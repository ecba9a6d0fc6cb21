'use server';

import type { ChangePasswordState } from '@/components/account/change-password-form';
import { requireActor, startSession } from '@/lib/access/session';
import { changePassword } from '@/lib/commands/account/change-password';

export async function changePasswordAction(
  _: ChangePasswordState,
  form: FormData,
): Promise<ChangePasswordState> {
  const outcome = await changePassword(await requireActor(), Object.fromEntries(form));
  if (!outcome.ok) return { isDone: false, problems: outcome.problems };
  // This browser goes on; every other one is out.
  await startSession(outcome.value);
  return { isDone: true, problems: [] };
}
