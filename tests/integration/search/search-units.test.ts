import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { type SearchView, searchUnits } from '@/lib/queries/unit/search-units';
import { loadCatalogue } from '@/prisma/seed';
import { makeTwoPlans } from '@/tests/fixtures/two-plans';

let reader: Actor;
beforeAll(async () => {
  await loadCatalogue(db);
  reader = await makeTwoPlans(db);
}, 120_000);

async function search(
  q: string,
  rest: { plan?: string; week?: string; recent?: string } = {},
): Promise<SearchView> {
  const answer = await searchUnits(reader, { plan: 'nay', recent: '', q, ...rest });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}
const names = (units: { fullName: string }[]) => units.map(({ fullName }) => fullName);

describe('searching for a unit', () => {
  it.each(['cua lo', 'Cửa Lò', 'CUA LO', 'cualo', 'p. cửa lò', 'Cửa Lò'.normalize('NFD'), '16732'])(
    'finds Phường Cửa Lò by %s',
    async (q) => {
      const { inTree } = await search(q);
      expect(names(inTree)).toEqual(['Phường Cửa Lò']);
      expect(inTree[0]?.parentName).toBe('Địa bàn thành phố Vinh cũ');
    },
  );

  it('tells namesakes apart by their parent, in a week in which they exist', async () => {
    const { inTree, elsewhere } = await search('Đồng Văn', { plan: 'xua', week: '2022-10' });
    expect(inTree.map(({ fullName, parentName }) => `${fullName}, ${parentName}`)).toEqual([
      'Xã Đồng Văn, Huyện Quế Phong',
      'Xã Đồng Văn, Huyện Tân Kỳ',
      'Xã Đồng Văn, Huyện Thanh Chương',
    ]);
    expect(elsewhere).toEqual([]);
  });

  it('says of a unit that is gone what became of it, and where it can still be seen', async () => {
    const { inTree, elsewhere } = await search('Nghi Hương');
    expect(inTree).toEqual([]);
    const [gone] = elsewhere;
    expect(gone).toMatchObject({ fullName: 'Phường Nghi Hương', validUntil: '2025-07-01', match: 'exact' });
    expect(gone?.seen).toEqual({
      plan: { slug: 'xua', number: 'xua/KH' },
      week: { isoYear: 2022, isoNumber: 18 },
    });
    expect(gone?.became.map(({ unit, isPart }) => [unit.fullName, unit.seen?.plan.slug, isPart])).toEqual([
      ['Phường Cửa Lò', 'nay', false],
    ]);
  });

  it('follows several reorganisations to the units of today', async () => {
    const { elsewhere } = await search('thị xã Cửa Lò');
    expect(elsewhere.map(({ became }) => names(became.map(({ unit }) => unit)))).toEqual([
      ['Địa bàn thành phố Vinh cũ'],
    ]);
  });

  it('knows a unit of today while one looks at an earlier plan', async () => {
    const { inTree, elsewhere } = await search('Cửa Lò', { plan: 'xua', week: '2022-10' });
    expect(names(inTree)).toEqual(['Thị xã Cửa Lò']);
    expect(elsewhere.map(({ fullName, seen }) => [fullName, seen?.plan.slug])).toEqual([
      ['Phường Cửa Lò', 'nay'],
    ]);
  });

  it('leads straight to the one that a whole name names, and to none where there is a choice', async () => {
    expect((await search('xã Keng Đu')).only?.seen.plan.slug).toBe('nay');
    // Its town of old has the same name; and what is gone is shown with what became of it.
    expect((await search('Cửa Lò')).only).toBeNull();
    expect((await search('Nghi Hương')).only).toBeNull();
    expect((await search('Nghi')).only).toBeNull();
    expect((await search('')).only).toBeNull();
  });

  it('finds every unit of the catalogue by its own folded name', async () => {
    const units = await db.unit.findMany({ select: { id: true, name: true, type: true } });
    for (const unit of units.filter((_, index) => index % 23 === 0)) {
      const { inTree, elsewhere } = await search(`${unit.type} ${unit.name}`.toLowerCase());
      expect([...inTree, ...elsewhere].map(({ id }) => id)).toContain(unit.id);
    }
  });

  it('gives what was looked at lately the page it has in this plan, the latest first', async () => {
    const recent = (await search('', { recent: '413.16732.40.99999' })).recent;
    expect(recent.map(({ fullName, seen }) => `${fullName} ${seen?.plan.slug}`)).toEqual([
      'Thị xã Cửa Lò xua',
      'Phường Cửa Lò nay',
      'Tỉnh Nghệ An nay',
    ]);
  });

  it('is for those who may read progress, of a plan that there is', async () => {
    const nobody = { ...reader, assignments: [] };
    expect((await searchUnits(nobody, { plan: 'nay', q: 'a', recent: '' })).status).toBe('forbidden');
    expect((await searchUnits(reader, { plan: 'khong', q: 'a', recent: '' })).status).toBe('missing');
    expect((await searchUnits(reader, { plan: 'nay', q: '\u0000', recent: '' })).status).toBe('missing');
    expect((await search('%_\\')).inTree).toEqual([]);
  });
});
