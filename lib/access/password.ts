import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id (the library's default) with the parameters of the OWASP Password Storage Cheat Sheet:
 * 19 MiB (in KiB), 2 passes, 1 lane. About 20 ms on an office server; a stolen hash costs the thief the same.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** @returns the hash with its salt and parameters, as text to store: `$argon2id$v=19$m=19456,t=2,p=1$…` */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost);
}

/**
 * @param passwordHash null when there is no such user: the same work is done, so that the time an answer
 *   takes does not tell which user names exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash === null) {
    await hash(composed(password), cost);
    return false;
  }
  return verify(passwordHash, composed(password));
}

/** "ế" may arrive as one code point or as three, by keyboard and system: one password either way. */
function composed(password: string): string {
  return password.normalize('NFC');
}
