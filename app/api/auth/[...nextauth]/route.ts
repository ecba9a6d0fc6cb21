import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/lib/access/next-auth';
import { signIn } from '@/lib/commands/account/sign-in';

/** Settings are read with the request: a build has no secret. */
function handle(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  return NextAuth(
    request as never,
    context as never,
    nextAuthOptions(async (credential) => {
      const outcome = await signIn(credential);
      return outcome.ok ? outcome.value : null;
    }),
  );
}

export { handle as GET, handle as POST };
