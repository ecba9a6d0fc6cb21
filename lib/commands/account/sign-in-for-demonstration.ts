import { isDemonstration } from '@/lib/access/demonstration';
import type { SessionClaim } from '@/lib/access/token';
import { type Outcome, refused } from '@/lib/commands/command';
import { demonstrationPassword } from '@/lib/domain/account/demonstration';
import { signIn } from './sign-in';

/** Signs in as one of the demonstration accounts; anywhere else than in a demonstration it is forbidden. */
export async function signInForDemonstration(username: unknown): Promise<Outcome<SessionClaim>> {
  if (!isDemonstration()) return refused('forbidden');
  return signIn({ username, password: demonstrationPassword });
}
