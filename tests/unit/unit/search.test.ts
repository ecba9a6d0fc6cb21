import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, spell, squeeze } from '@/lib/domain/unit/fold';
import { readRecent, unitLookedAt, withRecent } from '@/lib/domain/unit/recent';
import { matchOf, rankHits, squeezedReadings } from '@/lib/domain/unit/search';
import { readCatalogue } from '@/prisma/loading/read-catalogue';

const units = readCatalogue('units').map(({ code = '', type = '', name = '' }) => ({ code, type, name }));
const aUnit = fc.constantFrom(...units);
const named = (name: string, type = 'Phường', code = '16732') => ({ code, type, name });
const find = (query: string) => rankHits(query, units).map(({ type, name }) => `${type} ${name}`);

describe('folding', () => {
  test('marks, case, composition and what stands between words do not count', () => {
    for (const text of ['cua lo', 'Cửa Lò', 'CỬA LÒ', 'Cửa Lò'.normalize('NFD'), ' cửa-lò. '])
      expect(fold(text)).toBe('cua lo');
    expect(fold('Đô Lương')).toBe('do luong');
    expect(squeeze('Cửa Lò')).toBe('cualo');
  });

  test('is done once for all, of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
    fc.assert(fc.property(aUnit, ({ name }) => fold(name.normalize('NFD')) === fold(name.toUpperCase())));
  });

  test('spelling knows the tone wherever it is put, and tells letters apart', () => {
    expect(spell('Thuỷ')).toBe(spell('THỦY'));
    expect(spell('Hoà Bình')).toBe(spell('Hòa  Bình'.normalize('NFD')));
    expect(spell('Đồng Văn')).not.toBe(spell('Đông Văn'));
    expect(spell('Hoa')).not.toBe(spell('Hòa'));
  });
});

describe('finding a unit', () => {
  test('every unit by its name, its full name and its code, however folded', () => {
    fc.assert(
      fc.property(aUnit, fc.constantFrom(fold, squeeze, spell, String), (unit, as) => {
        const exact = as === squeeze ? ['exact', 'contained'] : ['exact'];
        expect(exact).toContain(matchOf(as(unit.name), unit));
        expect(exact).toContain(matchOf(as(`${unit.type} ${unit.name}`), unit));
        expect(matchOf(unit.code, unit)).toBe('exact');
      }),
    );
  });

  test('by any part of its name', () => {
    fc.assert(
      fc.property(aUnit, fc.nat(20), fc.integer({ min: 1, max: 20 }), (unit, from, length) => {
        const part = fold(unit.name)
          .slice(from, from + length)
          .trim();
        fc.pre(part !== '');
        expect(matchOf(part, unit)).not.toBeNull();
      }),
    );
  });

  test('the coarse choice of the database leaves none of them out', () => {
    const query = fc.oneof(
      aUnit.map(({ name }) => name),
      fc.string({ maxLength: 6 }),
      fc
        .tuple(fc.constantFrom('p. ', 'xã ', 'TX '), aUnit)
        .map(([kind, { name }]) => kind + name.slice(0, 4)),
      fc.stringMatching(/^1[67]\d{0,3}$/),
    );
    fc.assert(
      fc.property(query, aUnit, (text, unit) => {
        fc.pre(matchOf(text, unit) !== null);
        const letters = squeeze(unit.type + unit.name);
        const readings = squeezedReadings(text);
        expect(readings.some((one) => letters.includes(one) || unit.code.startsWith(one))).toBe(true);
      }),
    );
  });

  test('by what people write before a name', () => {
    const ward = named('Cửa Lò');
    const town = named('Cửa Lò', 'Thị xã', '413');
    for (const text of ['p. cửa lò', 'P Cua Lo', 'phường Cửa Lò', 'phuong cua'])
      expect([matchOf(text, ward), matchOf(text, town)]).toEqual([expect.any(String), null]);
    expect([matchOf('TX Cửa Lò', ward), matchOf('TX Cửa Lò', town)]).toEqual([null, 'exact']);
    const area = named('huyện Tân Kỳ cũ', 'Địa bàn', '424');
    for (const text of ['tan ky', 'huyện Tân Kỳ', 'h. tan ky', 'địa bàn huyện Tân Kỳ cũ'])
      expect(matchOf(text, area)).toBe('exact');
  });

  test('a name that begins as a kind is still a name', () => {
    expect(matchOf('xa luong', named('Xá Lượng', 'Xã'))).toBe('exact');
    expect(matchOf('xa luong', named('Lượng Minh', 'Xã'))).toBe('prefix');
  });

  test('nothing answers an empty question, and a stranger’s name answers none', () => {
    fc.assert(fc.property(aUnit, (unit) => matchOf('', unit) === null && matchOf(' .,', unit) === null));
    expect(find('Hà Nội')).toEqual([]);
  });

  test('a whole name first, then its beginning, then a later word, then inside one', () => {
    const some = ['An Lò', 'Lò', 'Xlòn', 'Lòn An'].map((name) => named(name));
    expect(rankHits('lo', some).map(({ name, match }) => `${name} ${match}`)).toEqual([
      'Lò exact',
      'Lòn An prefix',
      'An Lò word',
      'Xlòn contained',
    ]);
  });

  test('of equals, those spelt as typed come first', () => {
    const some = ['Đông Văn', 'Đồng Văn'].map((name) => named(name));
    expect(rankHits('đồng văn', some)[0]?.name).toBe('Đồng Văn');
    expect(rankHits('đông văn', some)[0]?.name).toBe('Đông Văn');
  });

  test('the order of the units given does not change the order of hits', () => {
    const some = fc.uniqueArray(aUnit, { selector: ({ code, name }) => code + name, minLength: 2 });
    fc.assert(
      fc.property(some, fc.constantFrom('a', 'ng', 'dong', '16'), (found, text) => {
        const codes = (list: typeof units) => rankHits(text, list).map(({ code, name }) => code + name);
        expect(codes(found.toReversed())).toEqual(codes(found));
      }),
    );
  });
});

describe('units looked at lately', () => {
  test('the latest comes first, each once, and no more than eight', () => {
    fc.assert(
      fc.property(fc.array(aUnit, { minLength: 1, maxLength: 20 }), (looked) => {
        const text = looked.reduce((known, { code }) => withRecent(known, code), '');
        const codes = readRecent(text);
        expect(codes[0]).toBe(looked.at(-1)?.code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes).toEqual([...new Set(looked.toReversed().map(({ code }) => code))].slice(0, 8));
      }),
    );
  });

  test('what is no list of codes is none', () => {
    expect(readRecent('x.16732..40.<b>')).toEqual(['16732', '40']);
    fc.assert(fc.property(fc.string(), (text) => readRecent(text).every((code) => /^\d{2,9}$/.test(code))));
  });

  test('pages of progress count, others do not', () => {
    expect(unitLookedAt('/progress/2026/16732/vneid-kich-hoat')).toBe('16732');
    expect(unitLookedAt('/map/2026/40')).toBe('40');
    expect(unitLookedAt('/report/2026/16732/2026-47')).toBeNull();
    expect(unitLookedAt('/progress/2026')).toBeNull();
  });
});
