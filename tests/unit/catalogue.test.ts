import { describe, expect, test } from 'vitest';
import { type CatalogueRow, readCatalogue } from '@/prisma/loading/read-catalogue';

const units = readCatalogue('units');
const placements = readCatalogue('placements');
const successions = readCatalogue('successions');

const inForce = (rows: CatalogueRow[], day: string) =>
  rows.filter((row) => `${row.valid_from}` <= day && (row.valid_until === '' || `${row.valid_until}` > day));
const unitKey = (row: CatalogueRow) => `${row.code} ${row.valid_from}`;
const byKey = new Map(units.map((unit) => [unitKey(unit), unit]));
const countAt = (day: string, level: string) => inForce(units, day).filter((u) => u.level === level).length;

const days = ['2022-01-01', '2024-11-30', '2024-12-01', '2025-06-30', '2025-07-01', '2026-11-24'];

describe('units', () => {
  test.each([
    ['2022-02-14', 21, 460],
    ['2024-11-30', 21, 460],
    ['2024-12-01', 20, 412],
    ['2025-06-30', 20, 412],
    ['2025-07-01', 20, 130],
  ])('on %s there are one province, %i districts and %i communes', (day, districts, communes) => {
    expect(countAt(day, 'province')).toBe(1);
    expect(countAt(day, 'district')).toBe(districts);
    expect(countAt(day, 'commune')).toBe(communes);
  });

  test('code and first day name one unit; the code alone does not', () => {
    expect(byKey.size).toBe(units.length);
    const cuaLo = units.filter((unit) => unit.code === '16732').map((unit) => unit.name);
    expect(cuaLo).toEqual(['Nghi Hương', 'Cửa Lò']);
  });

  test('names repeat: Đồng Văn three times in 2022', () => {
    const named = inForce(units, '2022-02-14').filter((unit) => unit.name === 'Đồng Văn');
    expect(named).toHaveLength(3);
  });

  test('texts are NFC, with one way of placing tones', () => {
    for (const { name } of units) {
      expect(name?.normalize('NFC')).toBe(name);
      expect(name).not.toMatch(/(?:o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?:\s|$)/iu);
    }
  });

  test('outlines are not in the catalogue; coordinates are in Nghệ An or unknown', () => {
    for (const { latitude, longitude } of units.filter((unit) => unit.latitude !== '')) {
      expect(Number(latitude)).toBeGreaterThan(18.4);
      expect(Number(latitude)).toBeLessThan(20.1);
      expect(Number(longitude)).toBeGreaterThan(103.8);
      expect(Number(longitude)).toBeLessThan(106);
    }
  });
});

describe('placements', () => {
  test.each(days)('on %s every unit but the province has one parent, one level up and in force', (day) => {
    const placed = inForce(placements, day);
    const above: Record<string, string> = { commune: 'district', district: 'province' };
    const forceKeys = new Set(inForce(units, day).map(unitKey));
    for (const unit of inForce(units, day).filter((one) => one.level !== 'province')) {
      const places = placed.filter((row) => `${row.unit_code} ${row.unit_valid_from}` === unitKey(unit));
      expect(places, unitKey(unit)).toHaveLength(1);
      const parentKey = `${places[0]?.parent_code} ${places[0]?.parent_valid_from}`;
      expect(forceKeys.has(parentKey), parentKey).toBe(true);
      expect(byKey.get(parentKey)?.level).toBe(above[`${unit.level}`]);
    }
  });

  test('a place never lasts longer than the unit', () => {
    for (const row of placements) {
      const unit = byKey.get(`${row.unit_code} ${row.unit_valid_from}`);
      expect(`${row.valid_from}` >= `${unit?.valid_from}`).toBe(true);
      expect(
        unit?.valid_until === '' ||
          (row.valid_until !== '' && `${row.valid_until}` <= `${unit?.valid_until}`),
      ).toBe(true);
    }
  });
});

describe('successions', () => {
  test('every unit that ends passes whole into one unit in force from or on that day', () => {
    for (const unit of units.filter((one) => one.valid_until !== '')) {
      const from = successions.filter((row) => `${row.from_code} ${row.from_valid_from}` === unitKey(unit));
      expect(from, unitKey(unit)).toHaveLength(1);
      expect(from[0]?.effective_on).toBe(unit.valid_until);
      expect([from[0]?.share_numerator, from[0]?.share_denominator]).toEqual(['1', '1']);
      const successor = byKey.get(`${from[0]?.to_code} ${from[0]?.to_valid_from}`);
      expect(successor?.level).toBe(unit.level);
      expect(inForce([successor as CatalogueRow], `${unit.valid_until}`)).toHaveLength(1);
    }
  });

  test('every unit that begins later has constituents', () => {
    const to = new Set(successions.map((row) => `${row.to_code} ${row.to_valid_from}`));
    const later = units.filter((unit) => `${unit.valid_from}` > '2022-01-01');
    expect(later.filter((unit) => !to.has(unitKey(unit)))).toEqual([]);
  });

  test('the Cửa Lò line: the 7 phường of the town of 2022 are the phường of today', () => {
    const today = successions.filter((row) => row.to_code === '16732' && row.to_valid_from === '2025-07-01');
    const names = today.map((row) => byKey.get(`${row.from_code} ${row.from_valid_from}`)?.name).sort();
    const then = inForce(placements, '2022-05-08').filter((row) => row.parent_code === '413');
    const town = then.map((row) => byKey.get(`${row.unit_code} ${row.unit_valid_from}`)?.name).sort();
    expect(names).toHaveLength(7);
    expect(names).toEqual(town);
  });
});

describe('indicators', () => {
  const indicators = readCatalogue('indicators');

  test('at least 30 in five groups, each with part names, unit, source and owner', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(30);
    expect(new Set(indicators.map((row) => row.code)).size).toBe(indicators.length);
    expect(new Set(indicators.map((row) => row.group_number))).toEqual(new Set(['1', '2', '3', '4', '5']));
    for (const row of indicators) {
      const { denominator_label, denominator_by, ...always } = row;
      expect(Object.values(always).every(Boolean), row.code).toBe(true);
      expect(denominator_label === '', row.code).toBe(row.kind === 'count');
      expect(denominator_by === 'none', row.code).toBe(row.kind === 'count');
    }
  });
});
