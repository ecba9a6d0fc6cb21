'use server';

import { revalidatePath } from 'next/cache';
import type { CreateUserState } from '@/components/account/create-user-form';
import type { UserActionState } from '@/components/account/user-action-result';
import { requireActor } from '@/lib/access/session';
import { createUser } from '@/lib/commands/account/create-user';
import { disableUser } from '@/lib/commands/account/disable-user';
import { enableUser } from '@/lib/commands/account/enable-user';
import { resetPassword } from '@/lib/commands/account/reset-password';

export async function createUserAction(_: CreateUserState, form: FormData): Promise<CreateUserState> {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const outcome = await createUser(await requireActor(), typed);
  if (!outcome.ok) return { done: null, problems: outcome.problems, typed };
  revalidatePath('/account/users');
  return { done: { what: 'created', ...outcome.value }, problems: [], typed: {} };
}

type Done = NonNullable<UserActionState['done']>;

const doings = {
  disable: { run: disableUser, what: 'disabled' },
  enable: { run: enableUser, what: 'enabled' },
  reset: { run: resetPassword, what: 'reset' },
} as const;

/** The button pressed names the command; the form carries the user. */
export async function userAction(_: UserActionState, form: FormData): Promise<UserActionState> {
  const actor = await requireActor();
  const doing = doings[form.get('what') as keyof typeof doings];
  if (!doing) return { done: null, problems: [{ field: '', code: 'missing' }] };
  const outcome = await doing.run(actor, { userId: form.get('userId') });
  if (!outcome.ok) return { done: null, problems: outcome.problems };
  revalidatePath('/account/users');
  const done: Done = { what: doing.what, ...outcome.value };
  return { done, problems: [] };
}
