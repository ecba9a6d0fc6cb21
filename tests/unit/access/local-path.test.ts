import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localPath } from '@/lib/access/local-path';

test.each(['/progress/2026/40?week=2026-47', '/report/2026/16732/2026-47/edit#c2', '/'])(
  '%s is an address of this app',
  (path) => {
    expect(localPath(path)).toBe(path);
  },
);

test.each([
  'https://example.org/',
  '//example.org',
  '/\\example.org',
  '/\t/example.org',
  '/.//example.org',
  '/a/..//example.org',
  'progress/2026',
  'javascript:alert(1)',
  '',
  undefined,
  ['/progress'],
])('%j is refused', (text) => {
  expect(localPath(text)).toBeNull();
});

test('whatever is let through stays on the host that it is followed on', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    '@',
    ':',
    '?',
    '#',
    'a',
    'example.org',
    '%2f',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = localPath(`/${pieces.join('')}`);
      if (path !== null) expect(new URL(path, 'https://so06.invalid').host).toBe('so06.invalid');
    }),
    { numRuns: 2000 },
  );
});
