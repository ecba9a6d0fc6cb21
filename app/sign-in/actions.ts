'use server';

import { redirect } from 'next/navigation';
import type { SignInState } from '@/components/account/sign-in-form';
import { localPath } from '@/lib/access/local-path';
import { startSession } from '@/lib/access/session';
import { signIn } from '@/lib/commands/account/sign-in';
import { signInForDemonstration } from '@/lib/commands/account/sign-in-for-demonstration';

export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const username = form.get('username');
  const outcome = await signIn({ username, password: form.get('password') });
  if (!outcome.ok) return { username: String(username ?? '').slice(0, 100), problems: outcome.problems };
  await startSession(outcome.value);
  redirect(localPath(form.get('next')) ?? '/');
}

export async function signInForDemonstrationAction(form: FormData): Promise<void> {
  const outcome = await signInForDemonstration(form.get('username'));
  if (!outcome.ok) redirect('/sign-in?error=demonstration');
  await startSession(outcome.value);
  redirect(localPath(form.get('next')) ?? '/');
}
