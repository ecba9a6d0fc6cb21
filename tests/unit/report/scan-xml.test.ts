import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanXml } from '@/lib/documents/workbook/scan-xml';

const tagsOf = (xml: string) =>
  [...scanXml(xml)].map(({ name, kind, attributes, text }) => [name, kind, attributes('r'), text]);

describe('scanXml', () => {
  it('reads names without prefix, attributes in either quotes, text with entities', () => {
    expect(tagsOf(`<?xml version="1.0"?><x:a r="A1>B" s='2'>1 &lt; 2</x:a><b r='C'/>`)).toEqual([
      ['a', 'open', 'A1>B', '1 < 2'],
      ['a', 'close', undefined, ''],
      ['b', 'alone', 'C', ''],
    ]);
  });

  it('passes over what is never closed, and goes on behind it', () => {
    expect(tagsOf('<a <b r="1"/>< c><d')).toEqual([['b', 'alone', '1', '']]);
  });

  it('ends on any text', () => {
    const text = fc.array(fc.constantFrom('<', '>', '/', '"', "'", '=', ' ', 'a', 'r', ':'), {
      maxLength: 60,
    });
    fc.assert(fc.property(text, (signs) => tagsOf(signs.join('')).length <= signs.length));
  });

  it.each([
    ['a tag that is never closed', `<${'a'.repeat(400_000)}`],
    ['a closed tag without attributes', `<R ${'a'.repeat(400_000)}>`],
    ['spaces', `<R r${' '.repeat(400_000)}>`],
    ['quotes', `<R ${'a="'.repeat(100_001)}>`],
    ['many beginnings', '<'.repeat(400_000)],
  ])('takes time in proportion to its length: %s', (_, xml) => {
    const begun = performance.now();
    tagsOf(xml);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});
