import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cssText } from '@/components/ui/paper-foot';

test('a text at the foot of a page is the text, whatever is in it', () => {
  expect(cssText('Tỉnh Nghệ An · Tuần 47')).toBe('"Tỉnh Nghệ An · Tuần 47"');
  expect(cssText('a"b\\c</style>')).toBe('"a\\22 b\\5c c\\3c /style\\3e "');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const css = cssText(text).slice(1, -1);
      expect(css).not.toMatch(/["<\n\r\f]/);
      // As CSS reads it: a backslash, up to six hex digits, one space.
      const read = css.replace(/\\([0-9a-f]{1,6}) /g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      expect(read).toBe(text);
    }),
  );
});
