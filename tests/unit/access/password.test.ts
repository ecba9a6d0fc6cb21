import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '@/lib/access/password';

test('a password fits its own hash and no other does', async () => {
  const stored = await hashPassword('một mật khẩu dài');
  expect(await verifyPassword(stored, 'một mật khẩu dài')).toBe(true);
  expect(await verifyPassword(stored, 'một mật khẩu dai')).toBe(false);
});

test('the hash is argon2id with the OWASP parameters and a salt of its own', async () => {
  const [first, second] = await Promise.all([hashPassword('so06-demo'), hashPassword('so06-demo')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
});

test('Vietnamese typed with combining marks is the same password', async () => {
  const stored = await hashPassword('tiếng Việt'.normalize('NFD'));
  expect(await verifyPassword(stored, 'tiếng Việt'.normalize('NFC'))).toBe(true);
});

test('an unknown user is refused after the same work as a known one', async () => {
  const stored = await hashPassword('so06-demo');
  const timed = async (passwordHash: string | null) => {
    const from = performance.now();
    for (let run = 0; run < 8; run++) expect(await verifyPassword(passwordHash, 'wrong')).toBe(false);
    return performance.now() - from;
  };
  await timed(stored);
  const [known, unknown] = [await timed(stored), await timed(null)];
  // Loose, for busy machines: without the work it would be under a hundredth.
  expect(unknown).toBeGreaterThan(known / 4);
});
