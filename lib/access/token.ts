import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';

/** What a session carries: everything else about the person is read anew with each request. */
export interface SessionClaim {
  userId: number;
  sessionVersion: number;
}

const claimShape = z.object({ userId: z.int(), sessionVersion: z.int() });

export const sessionSeconds = 12 * 60 * 60;

/** Served over TLS: the cookie is then for TLS alone, and its name says so. */
function isSecure(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;
}

/** next-auth's own name for its session cookie, so that both ways in open the same session. */
export function sessionCookieName(): string {
  return isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure(), maxAge: sessionSeconds };
}

/** @throws when the secret is not set: no session is better than one that anybody can seal. */
export function sessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  return secret;
}

/** The claim as text for the cookie: encrypted, good for 12 hours. */
export function sealToken({ userId, sessionVersion }: SessionClaim): Promise<string> {
  const token = { sub: String(userId), userId, sessionVersion };
  return encode({ token, secret: sessionSecret(), maxAge: sessionSeconds });
}

/** The claim in a cookie's text; null when it is out of date, not ours or not a claim. */
export async function openToken(text: string): Promise<SessionClaim | null> {
  const secret = sessionSecret();
  // next-auth throws on whatever it cannot decrypt: to us, that is simply nobody.
  const token = await decode({ token: text, secret }).catch(() => null);
  const claim = claimShape.safeParse(token);
  return claim.success ? claim.data : null;
}
