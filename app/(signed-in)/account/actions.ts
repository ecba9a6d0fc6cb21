'use server';

import { revalidatePath } from 'next/cache';
import type { ChangePasswordState } from '@/components/account/change-password-form';
import type { EmailState } from '@/components/account/email-form';
import { requireActor, startSession } from '@/lib/access/session';
import { changePassword } from '@/lib/commands/account/change-password';
import { setEmail } from '@/lib/commands/account/set-email';

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

export async function setEmailAction(_: EmailState, form: FormData): Promise<EmailState> {
  const typed = String(form.get('email') ?? '');
  const outcome = await setEmail(await requireActor(), { email: typed });
  if (!outcome.ok) return { isDone: false, typed, problems: outcome.problems };
  revalidatePath('/account');
  return { isDone: true, typed: null, problems: [] };
}
