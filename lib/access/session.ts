import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { recentCookie } from '@/lib/domain/unit/recent';
import type { Actor } from './actor';
import { findActor } from './find-actor';
import { addressHeader, localPath } from './local-path';
import { openToken, type SessionClaim, sealToken, sessionCookieName, sessionCookieOptions } from './token';

/** Who asks, read from the database once a request; null for nobody, the disabled, and ended sessions. */
export const readActor: () => Promise<Actor | null> = cache(async () => {
  const text = (await cookies()).get(sessionCookieName())?.value;
  const claim = text ? await openToken(text) : null;
  return claim && findActor(db, claim);
});

/**
 * Who asks; nobody is sent to sign in, and comes back to the same address afterwards. Whoever was sending a form
 * (?sent=1) is told that it did not arrive.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await readActor();
  if (actor) return actor;
  const sent = await headers();
  const address = localPath(sent.get(addressHeader));
  const query = new URLSearchParams({
    ...(address && address !== '/' && { next: address }),
    ...(sent.has('next-action') && { sent: '1' }),
  });
  redirect(query.size > 0 ? `/sign-in?${query}` : '/sign-in');
}

/** Hands the browser a session. Only in a server action or route handler. */
export async function startSession(claim: SessionClaim): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await sealToken(claim), sessionCookieOptions());
  jar.delete(recentCookie);
}

/** Takes the session from this browser. Only in a server action or route handler. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
  jar.delete(recentCookie);
}

/** Does this browser still hold a session, good or ended? For telling people why they are asked to sign in. */
export async function holdsSession(): Promise<boolean> {
  return (await cookies()).has(sessionCookieName());
}
