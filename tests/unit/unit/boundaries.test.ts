import { geoArea, geoEquirectangular } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlinePath } from '@/components/progress/map/outline-path';
import { readBoundaries } from '@/lib/domain/unit/read-boundaries';
import { isSameName } from '@/lib/domain/unit/same-name';
import {
  centreOf,
  type Position,
  type Ring,
  signedArea,
  type UnitShape,
  wound,
} from '@/lib/domain/unit/shape';

/** A closed star-shaped ring around a place, either way round. */
const ring = fc
  .record({
    at: fc.tuple(
      fc.double({ min: 103, max: 106, noNaN: true }),
      fc.double({ min: 18, max: 20, noNaN: true }),
    ),
    radii: fc.array(fc.double({ min: 0.02, max: 0.1, noNaN: true }), { minLength: 3, maxLength: 20 }),
    isTurned: fc.boolean(),
  })
  .map(({ at: [x, y], radii, isTurned }): Ring => {
    const positions = radii.map((radius, index): Position => {
      const turn = (index / radii.length) * 2 * Math.PI;
      return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
    });
    const closed = [...positions, positions[0] as Position];
    return isTurned ? closed.toReversed() : closed;
  });
const polygon = ring.map((outer): UnitShape => ({ type: 'Polygon', coordinates: [outer] }));

describe('wound', () => {
  it('is an area that d3-geo takes for itself, not for the rest of the earth', () => {
    fc.assert(
      fc.property(polygon, (shape) => {
        expect(geoArea(wound(shape))).toBeLessThan(0.001);
      }),
    );
  });

  it('changes no place and, done again, nothing', () => {
    fc.assert(
      fc.property(ring, ring, (outer, hole) => {
        const once = wound({ type: 'MultiPolygon', coordinates: [[outer, hole]] });
        expect(wound(once)).toEqual(once);
        const [[first, second]] = once.coordinates as [Ring[]];
        expect(first?.map(String).toSorted()).toEqual(outer.map(String).toSorted());
        expect(Math.sign(signedArea(second ?? []))).toBe(-Math.sign(signedArea(first ?? [])));
      }),
    );
  });
});

it('the middle of a rectangle is its middle, however it is wound', () => {
  const rectangle: Ring = [
    [104, 18],
    [106, 18],
    [106, 19],
    [104, 19],
    [104, 18],
  ];
  for (const outer of [rectangle, rectangle.toReversed()]) {
    const [x, y] = centreOf({ type: 'Polygon', coordinates: [outer] });
    expect(x).toBeCloseTo(105, 9);
    expect(y).toBeCloseTo(18.5, 9);
  }
});

describe('outlinePath', () => {
  it('is drawn on whole units and close to the truth, without a step that goes nowhere', () => {
    const projection = geoEquirectangular().precision(0).scale(20_000).center([104.5, 19]);
    fc.assert(
      fc.property(polygon, (shape) => {
        const path = outlinePath(wound(shape), projection);
        expect(path).toMatch(/^M-?\d+ -?\d+(l-?\d+( |(?=-))-?\d+)*Z$/);
        expect(path).not.toMatch(/l0 0/);
      }),
    );
  });
});

describe('isSameName', () => {
  it.each([
    ['Xã Thuỷ Hoà', 'Thuỷ Hòa'],
    ['PHƯỜNG CỬA LÒ', 'Phường Cửa Lò'],
    ['Quỳnh Lưu'.normalize('NFD'), 'Quỳnh Lưu'],
    ['Bản  Mồng', 'Bản Mồng'],
  ])('%s is %s', (a, b) => expect(isSameName(a, b)).toBe(true));

  it.each([
    ['Nghi Hương', 'Cửa Lò'],
    ['Lương Minh', 'Lượng Minh'],
    ['Thọ Hợp', 'Tho Hợp'],
    ['Xá Lượng', 'Lượng'],
  ])('%s is not %s', (a, b) => expect(isSameName(a, b)).toBe(false));
});

describe('readBoundaries', () => {
  const file = (shapes: readonly UnitShape[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: shapes.map((geometry, index) => ({
        type: 'Feature',
        id: 16_000 + index,
        geometry,
        properties: null,
      })),
    });

  it('gives every shape back as it was', () => {
    fc.assert(
      fc.property(fc.array(polygon, { minLength: 1, maxLength: 5 }), (shapes) => {
        const read = readBoundaries(file(shapes));
        expect(read.ok && read.features.map(({ shape }) => shape)).toEqual(
          JSON.parse(JSON.stringify(shapes)),
        );
      }),
    );
  });

  it('never throws, whatever the file says', () => {
    fc.assert(fc.property(fc.json(), (text) => void readBoundaries(text)));
    const nearly = fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(fc.jsonValue()) });
    fc.assert(fc.property(nearly, (value) => void readBoundaries(JSON.stringify(value))));
    const features = fc.array(
      fc.record({
        id: fc.constantFrom('16001', 16002),
        geometry: fc.record({
          type: fc.constantFrom('Polygon', 'MultiPolygon'),
          coordinates: fc.jsonValue(),
        }),
      }),
    );
    fc.assert(
      fc.property(
        features,
        (all) => void readBoundaries(JSON.stringify({ type: 'FeatureCollection', features: all })),
      ),
    );
  });
});
