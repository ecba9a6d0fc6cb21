// database: demonstration
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { mapTable } from '@/lib/documents/progress/map-table';
import { weekKey } from '@/lib/domain/plan/week';
import { getMap, type MapView } from '@/lib/queries/progress/get-map';
import { makeUser } from '@/tests/fixtures/account';

let leader: Actor;
beforeAll(async () => {
  const { id, username, displayName } = await makeUser('leader');
  const unit = await db.unit.findFirstOrThrow({ where: { code: '40', validUntil: null } });
  const role = { role: 'leader', unitId: unit.id, validFrom: '2025-01-01', validUntil: null } as const;
  leader = { userId: id, username, displayName, assignments: [role] };
});

async function mapOf(plan: string, unit: string, week: string, more: object = {}): Promise<MapView> {
  const answer = await getMap(leader, { plan, unit, week, ...more });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

describe('the map', () => {
  test.each([
    ['2026', '2026-46', 130],
    ['78', '2022-18', 460],
  ])('of the province in plan %s has all communes of the day, one tile each', async (plan, week, count) => {
    const view = await mapOf(plan, '40', week);
    expect(view.communes).toHaveLength(count);
    expect(view.tiles.map(({ code }) => code).toSorted()).toEqual(
      view.communes.map(({ code }) => code).toSorted(),
    );
  });

  test('adds up to the province: every figure of every commune is there once', async () => {
    const view = await mapOf('2026', '40', '2026-46', { by: 'vneid-kich-hoat' });
    const sum = (part: 'numerator' | 'denominator') =>
      view.communes.reduce((total, { shown }) => total + (shown?.[part] ?? 0), 0);
    const { total } = view.indicator.standing;
    expect(total.numerator).toBeGreaterThan(0);
    expect([sum('numerator'), sum('denominator')]).toEqual([total.numerator, total.denominator]);
  });

  test('of an area has its own communes; of a commune those around it', async () => {
    const area = await mapOf('2026', '425', '2026-46');
    expect(new Set(area.communes.map(({ areaCode }) => areaCode))).toEqual(new Set(['425']));
    const [first] = area.communes;
    const commune = await mapOf('2026', first?.code ?? '', '2026-46');
    expect(commune.shownUnit.code).toBe('425');
    expect(commune.communes.map(({ code }) => code)).toEqual(area.communes.map(({ code }) => code));
  });

  test('tells a commune that says "không áp dụng" from one with a figure', async () => {
    const { plan, week, indicator, communes } = await mapOf('2026', '40', '2026-46', {
      by: 'co-so-kham-chua-benh',
    });
    const said = await db.$queryRaw<{ code: string }[]>`
      SELECT code FROM (
        SELECT DISTINCT ON (r.unit_id) u.code, v.not_applicable
        FROM report r JOIN unit u ON u.id = r.unit_id
        JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
        WHERE r.plan_id = ${plan.id} AND r.week_ordinal <= ${week.ordinal} AND v.indicator_id = ${indicator.id}
        ORDER BY r.unit_id, r.week_ordinal DESC) last
      WHERE not_applicable ORDER BY code`;
    expect(said.length).toBeGreaterThan(0);
    const shown = communes.filter((one) => one.said.is === 'not_applicable');
    expect(shown.map(({ code }) => code).toSorted()).toEqual(said.map(({ code }) => code));
    expect(shown.every(({ shown: figure, place }) => figure === null && place === null)).toBe(true);
    expect(communes.filter((one) => one.said.is === 'figure').length).toBeGreaterThan(100);
  });

  test('has outlines only where some were imported and are asked for', async () => {
    const view = await mapOf('2026', '425', '2026-46', { view: 'outlines' });
    expect(view.isOutlined).toBe(false);
    const [first] = view.communes;
    const geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [105, 19],
          [105, 19.1],
          [105.1, 19],
          [105, 19],
        ],
      ],
    };
    await db.boundary.create({ data: { unitId: first?.unitId ?? 0, geometry, importedAt: new Date() } });
    const drawn = await mapOf('2026', '425', '2026-46', { view: 'outlines' });
    expect(drawn.isOutlined).toBe(true);
    expect(drawn.communes.filter(({ outline }) => outline).map(({ outline }) => outline)).toEqual([geometry]);
    const tiles = await mapOf('2026', '425', '2026-46');
    expect(tiles.communes.filter(({ hasOutline }) => hasOutline)).toHaveLength(1);
    expect(tiles.communes.every(({ outline }) => outline === null)).toBe(true);
  });

  test('is a file with as many cells as columns and the parts of every rate', async () => {
    const view = await mapOf('2026', '40', '2026-46', { by: 'vneid-kich-hoat' });
    const table = mapTable(view, new Date());
    expect(table.name).toBe(`ban-do-2026-40-vneid-kich-hoat-${weekKey(view.week)}`);
    expect(table.rows).toHaveLength(130);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    const total = table.rows.reduce((sum, row) => sum + (row[4]?.is === 'count' ? row[4].value : 0), 0);
    expect(total).toBe(view.communes.reduce((sum, { shown }) => sum + (shown?.numerator ?? 0), 0));
  });

  test('of a unit that there is not is missing', async () => {
    expect((await getMap(leader, { plan: '2026', unit: '999' })).status).toBe('missing');
  });
});
