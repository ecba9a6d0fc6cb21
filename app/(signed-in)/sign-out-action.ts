'use server';

import { redirect } from 'next/navigation';
import { endSession } from '@/lib/access/session';

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect('/sign-in');
}
