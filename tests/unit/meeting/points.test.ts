import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attendanceOf,
  type KeptPoint,
  pointUnits,
  refilled,
  type TreeUnit,
} from '@/lib/domain/meeting/points';

function unit(id: number, parentId: number, type: string, name: string): TreeUnit {
  return { id, code: String(1000 + id), parentId, type, fullName: `${type} ${name}` };
}

const province = 1;

describe('units that can be điểm cầu', () => {
  it('are those right below, towns before rural districts, by Vietnamese name', () => {
    const tree = [
      unit(2, province, 'Huyện', 'Yên Thành'),
      unit(3, province, 'Huyện', 'Đô Lương'),
      unit(4, province, 'Huyện', 'Diễn Châu'),
      unit(5, province, 'Thị xã', 'Cửa Lò'),
      unit(6, province, 'Thành phố', 'Vinh'),
    ];
    expect(pointUnits(province, tree).map(({ name }) => name)).toEqual([
      'Thành phố Vinh',
      'Thị xã Cửa Lò',
      'Huyện Diễn Châu',
      'Huyện Đô Lương',
      'Huyện Yên Thành',
    ]);
  });

  it('pass over former districts: their communes take their place, in one order', () => {
    const tree = [
      unit(2, province, 'Địa bàn', 'Anh Sơn cũ'),
      unit(3, province, 'Địa bàn', 'Vinh cũ'),
      unit(4, 2, 'Xã', 'Anh Sơn'),
      unit(5, 3, 'Phường', 'Thành Vinh'),
      unit(6, 3, 'Xã', 'Yên Trung'),
    ];
    const points = pointUnits(province, tree);
    expect(points.map(({ name }) => name)).toEqual(['Phường Thành Vinh', 'Xã Anh Sơn', 'Xã Yên Trung']);
    expect(points.every(({ depth }) => depth === 1)).toBe(true);
    expect(pointUnits(3, tree).map(({ unitId }) => unitId)).toEqual([5, 6]);
  });

  it('name the unit above of the level below, and are none below a commune', () => {
    const tree = [unit(2, province, 'Thành phố', 'Vinh'), unit(3, 2, 'Xã', 'Nghi Kim')];
    expect(pointUnits(province, tree)).toEqual([
      { unitId: 2, code: '1002', depth: 1, name: 'Thành phố Vinh' },
      { unitId: 3, code: '1003', depth: 2, name: 'Xã Nghi Kim, thành phố Vinh' },
    ]);
    expect(pointUnits(3, tree)).toEqual([]);
  });

  it('are each of the tree once, whatever order it comes in', () => {
    const trees = fc.array(fc.record({ isFormer: fc.boolean(), communes: fc.nat(5) }), { maxLength: 6 });
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat()), (districts, order) => {
        const tree = districts.flatMap(({ isFormer, communes }, at) => [
          unit(10 + at, province, isFormer ? 'Địa bàn' : 'Huyện', String(at)),
          ...Array.from({ length: communes }, (_, one) => unit(100 + at * 10 + one, 10 + at, 'Xã', `${one}`)),
        ]);
        const shuffled = tree
          .map((one) => ({ one, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const points = pointUnits(province, shuffled);
        expect(points).toEqual(pointUnits(province, tree));
        const meant = tree.filter(({ type }) => type !== 'Địa bàn').map(({ id }) => id);
        expect(points.map(({ unitId }) => unitId).sort()).toEqual(meant.sort());
      }),
    );
  });
});

const kept: KeptPoint[] = [
  { unitId: 5, name: 'Phường Thành Vinh', attendees: 'Chủ tịch UBND phường', attended: true },
  { unitId: null, name: 'Hội trường tỉnh', attendees: '', attended: false },
  { unitId: 9, name: 'Xã đã sắp xếp', attendees: '', attended: true },
];

describe('filling points in anew', () => {
  it('keeps what is known of units that stay and of points typed by hand', () => {
    const units = [
      { unitId: 4, code: '1004', depth: 1, name: 'Xã Anh Sơn' },
      { unitId: 5, code: '1005', depth: 1, name: 'Phường Thành Vinh' },
    ] as const;
    expect(refilled(kept, units)).toEqual([
      { unitId: 4, name: 'Xã Anh Sơn', attendees: '', attended: null },
      kept[0],
      kept[1],
    ]);
  });

  it('counts who was there', () => {
    expect(attendanceOf([...kept, { attended: null }])).toEqual({ present: 2, absent: 1, unknown: 1 });
  });
});
