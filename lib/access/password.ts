import { randomInt } from 'node:crypto';
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

// No letter or digit that is read as another one (0 o, 1 l i).
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** A first password to hand over, 59 bits of chance: 'k7wq-2mnd-x8fh'. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group()].join('-');
}
