import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, kindsOf } from '@/lib/domain/progress/alike';

const unit = fc.record({
  type: fc.constantFrom('Phường', 'Xã', 'Thị trấn', 'Địa bàn'),
  name: fc.constantFrom('Cửa Lò', 'huyện Kỳ Sơn cũ', 'thị xã Hoàng Mai cũ', 'thành phố Vinh cũ'),
});

describe('like with like', () => {
  test('kinds are named as officials name them, and an area as its former district', () => {
    const units = [
      { type: 'Phường', name: 'Cửa Lò' },
      { type: 'Xã', name: 'Keng Đu' },
      { type: 'Xã', name: 'Huồi Tụ' },
      { type: 'Địa bàn', name: 'huyện Kỳ Sơn cũ' },
      { type: 'Địa bàn', name: 'thị xã Hoàng Mai cũ' },
    ];
    expect(kindsOf(units)).toEqual([
      { slug: 'xa', word: 'xã', count: 2 },
      { slug: 'huyen-cu', word: 'huyện cũ', count: 1 },
      { slug: 'phuong', word: 'phường', count: 1 },
      { slug: 'thi-xa-cu', word: 'thị xã cũ', count: 1 },
    ]);
    expect(alike(units, 'phuong')).toEqual([units[0]]);
  });

  test('the kinds part the units: each is in one, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const parts = kindsOf(units).map(({ slug, count }) => {
          const part = alike(units, slug);
          expect(part).toHaveLength(count);
          return part;
        });
        expect(parts.flat()).toHaveLength(units.length);
        expect(new Set(parts.flat())).toEqual(new Set(units));
      }),
    );
  });

  test('a kind that is not there narrows nothing', () => {
    fc.assert(
      fc.property(fc.array(unit), fc.constantFrom(undefined, 'huyen', ''), (units, slug) => {
        expect(alike(units, slug)).toEqual(units);
      }),
    );
  });
});
