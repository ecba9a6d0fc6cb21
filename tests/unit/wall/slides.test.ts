import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenParts, turned } from '@/lib/domain/wall/slides';

describe('slides', () => {
  test('a list comes in as few and as even parts as the screen allows, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (list, most) => {
        const parts = evenParts(list, most);
        const sizes = parts.map(({ length }) => length);
        expect(parts.flat()).toEqual(list);
        expect(parts.length).toBe(Math.ceil(list.length / most));
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(most);
        if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('they go round: on and back is where one was, and all are seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (count, somewhere) => {
        const at = somewhere % count;
        expect(turned(turned(at, 1, count), -1, count)).toBe(at);
        let seen = at;
        const all = new Set(Array.from({ length: count }, () => (seen = turned(seen, 1, count))));
        expect(all.size).toBe(count);
      }),
    );
    expect(turned(3, 1, 0)).toBe(0);
  });
});

test('the dark room has the colours of the dark theme', () => {
  const css = readFileSync('app/styles/tokens.css', 'utf8');
  const coloursAfter = (head: string) =>
    css
      .slice(css.indexOf(head))
      .split('}')[0]
      ?.match(/--color-[a-z0-9-]+: [^;]+/g);
  const theme = coloursAfter('@media (prefers-color-scheme: dark)');
  expect(theme?.length).toBeGreaterThan(20);
  expect(coloursAfter('\n.dark-room {')).toEqual(theme);
});
