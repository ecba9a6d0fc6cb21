import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { db } from '@/lib/db/client';
import { findActor } from './find-actor';
import { type SessionClaim, sessionSeconds, sessionSecret } from './token';

type Credential = Partial<Record<'username' | 'password', string>>;

/**
 * next-auth's settings. Its own addresses (/api/auth/…) open the same sessions as the sign-in page, by the
 * same command, and answer for the same people.
 * @param signIn the command: a claim for the right user name and password, else null.
 */
export function nextAuthOptions(
  signIn: (credential: Credential) => Promise<SessionClaim | null>,
): NextAuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: {
          username: { label: 'Tên đăng nhập' },
          password: { label: 'Mật khẩu', type: 'password' },
        },
        authorize: async (credential) => {
          const claim = await signIn(credential ?? {});
          return claim && { id: String(claim.userId), ...claim };
        },
      }),
    ],
    callbacks: {
      // `user` is there at sign-in only: what authorize answered.
      jwt: ({ token, user }) => (user ? { sub: user.id, ...claimOf(user) } : token),
      session: async ({ session, token }) => {
        const actor = await findActor(db, claimOf(token));
        return { expires: session.expires, user: actor ? { name: actor.displayName } : undefined };
      },
    },
  };
}

/** next-auth's own types do not know what a claim adds to its user and token. */
function claimOf(carrier: unknown): SessionClaim {
  const { userId, sessionVersion } = carrier as SessionClaim;
  return { userId, sessionVersion };
}
