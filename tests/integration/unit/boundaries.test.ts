// database: catalogue
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusedText } from '@/lib/cli/boundary-words';
import { importBoundariesAsSystem } from '@/lib/commands/unit/import-boundaries';
import { db } from '@/lib/db/client';
import { toDate } from '@/lib/domain/plan/day';
import { type Position, signedArea, type UnitShape } from '@/lib/domain/unit/shape';

const on = '2025-07-01';
let communes: { id: number; code: string; type: string; name: string; latitude: number; longitude: number }[];

interface Feature {
  id: string;
  properties: { fullName: string };
  geometry: UnitShape;
}

beforeAll(async () => {
  const found = await db.unit.findMany({
    where: { level: 'commune', validFrom: { lte: toDate(on) }, validUntil: null },
    orderBy: { code: 'asc' },
  });
  communes = found.flatMap(({ latitude, longitude, ...unit }) =>
    latitude === null || longitude === null ? [] : { ...unit, latitude, longitude },
  );
});

beforeEach(() => db.boundary.deleteMany());

/** A square of about 4 km around where each commune lies, wound as GeoJSON wants it. */
function squares(count = communes.length): Feature[] {
  return communes.slice(0, count).map(({ code, type, name, latitude, longitude }) => {
    const [west, east, south, north] = [longitude - 0.02, longitude + 0.02, latitude - 0.02, latitude + 0.02];
    return {
      id: code,
      properties: { fullName: `${type} ${name}` },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    };
  });
}

const fileOf = (features: readonly object[], more: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: features.map((one) => ({ type: 'Feature', ...one })),
  });

const load = (text: string, day = on) =>
  db.$transaction((tx) => importBoundariesAsSystem(tx, { text, on: day, province: '40' }));

async function refusal(text: string, day = on): Promise<string> {
  const done = await load(text, day);
  if (done.ok) throw new Error('was not refused');
  expect(await db.boundary.count()).toBe(0);
  return refusedText(done, { on: day, province: '40' });
}

describe('boundaries:import', () => {
  test('keeps an outline for every commune of the day, wound for the map, and says so in the audit', async () => {
    const done = await load(fileOf(squares()));
    expect(done).toMatchObject({ ok: true, replaced: 0, matching: { missing: [], unknown: [] } });
    const kept = await db.boundary.findMany();
    expect(kept.map(({ unitId }) => unitId).toSorted()).toEqual(communes.map(({ id }) => id).toSorted());
    for (const { geometry } of kept) {
      const { coordinates } = geometry as unknown as Extract<UnitShape, { type: 'Polygon' }>;
      expect(signedArea(coordinates[0] ?? [])).toBeLessThan(0);
    }
    const audit = await db.audit.findFirstOrThrow({ where: { command: 'boundary.import' } });
    expect(audit).toMatchObject({ actorId: null, detail: { on, province: '40', kept: 130, replaced: 0 } });
  });

  test('again is the same again', async () => {
    await load(fileOf(squares()));
    expect(await load(fileOf(squares()))).toMatchObject({ ok: true, replaced: 130 });
    expect(await db.boundary.count()).toBe(130);
  });

  test('tells outlines of no unit and units without one, and keeps the rest', async () => {
    const [first] = squares(1);
    const done = await load(fileOf([...squares(3), { ...first, id: '99999' }]));
    if (!done.ok) throw new Error(done.refused);
    expect(done.matching.unknown.map(({ code }) => code)).toEqual(['99999']);
    expect(done.matching.missing).toHaveLength(127);
    expect(await db.boundary.count()).toBe(3);
  });

  test('does not mind how a name is written', async () => {
    const written = squares().map((one) => ({
      ...one,
      properties: { fullName: one.properties.fullName.normalize('NFD').toUpperCase() },
    }));
    expect((await load(fileOf(written))).ok).toBe(true);
  });

  test('refuses the outlines of other units under codes that are used again', async () => {
    expect(await refusal(fileOf(squares()), '2022-05-01')).toMatch(
      /tệp ghi "Phường Cửa Lò", danh mục ghi "Phường Nghi Hương"/,
    );
  });

  test('refuses an outline far from its unit', async () => {
    const [one, other] = squares(2) as [Feature, Feature];
    const { coordinates } = one.geometry as Extract<UnitShape, { type: 'Polygon' }>;
    const moved = coordinates.map((all) => all.map(([x, y]): Position => [x - 0.3, y]));
    const far = { ...one, geometry: { type: 'Polygon', coordinates: moved } };
    expect(await refusal(fileOf([far, other]))).toMatch(/cách toạ độ của đơn vị \d+ km/);
  });

  test.each<[string, () => string, RegExp]>([
    ['no JSON', () => '{"type":', /không đọc được như JSON/],
    ['no collection', () => '{"type":"Feature"}', /không phải GeoJSON FeatureCollection/],
    ['nothing in it', () => fileOf([]), /không có hình nào/],
    [
      'another system of coordinates',
      () => fileOf(squares(), { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3405' } } }),
      /hệ toạ độ urn:ogc:def:crs:EPSG::3405/,
    ],
    [
      'metres',
      () =>
        fileOf(
          squares(1).map((one) => ({
            ...one,
            geometry: ring([
              [586000, 2070000],
              [587000, 2070000],
              [587000, 2071000],
              [586000, 2070000],
            ]),
          })),
        ),
      /toạ độ ngoài khoảng.*VN-2000/,
    ],
    [
      'no geometry',
      () => fileOf(squares(1).map((one) => ({ ...one, geometry: null }))),
      /không phải Polygon/,
    ],
    [
      'an open ring',
      () =>
        fileOf(
          squares(1).map((one) => ({
            ...one,
            geometry: ring([
              [105, 19],
              [105.1, 19],
              [105.1, 19.1],
              [105, 19.1],
            ]),
          })),
        ),
      /không khép kín/,
    ],
    ['a code twice', () => fileOf([...squares(2), ...squares(1)]), /đã có ở hình trước/],
    ['no code', () => fileOf(squares(1).map(({ id: _, ...one }) => one)), /không có mã đơn vị/],
  ])('refuses a file with %s in words and keeps nothing', async (_, make, words) => {
    expect(await refusal(make())).toMatch(words);
  });
});

function ring(positions: [number, number][]): UnitShape {
  return { type: 'Polygon', coordinates: [positions] };
}
