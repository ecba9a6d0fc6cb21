import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/domain/meeting/freeze/canonical';
import { readSnapshotText } from '@/lib/domain/meeting/freeze/kept-snapshot';
import { laterFacts } from '@/lib/domain/meeting/freeze/later-facts';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

const given = snapshot(
  [indicator('x', { numerator: 40, denominator: 100, target: 95 })],
  [unit('1', { x: [1, 2] }), unit('2', {}, { received: 0, onTime: 0 })],
);
const [x] = given.indicators;
const [first, second] = given.units;
if (!x || !first || !second) throw new Error('the fixture holds all three');

/** What differs, without its heads. */
const between = (before: Snapshot, after: Snapshot) =>
  laterFacts(before, after).map(
    ({ about, what, before: was, after: is }) => `${about}: ${what}, ${was} → ${is}`,
  );

describe('what else changed since a freeze', () => {
  it('is nothing where nothing did, also after it was written down', () => {
    expect(between(readSnapshotText(canonicalJson(given)), given)).toEqual([]);
  });

  it('is what the meeting is called, when and how it is held, and how many points it has', () => {
    const meeting = { title: 'Hội nghị A', heldOn: '2022-05-10', heldBy: 'Tỉnh Nghệ An', points: 131 };
    const frozen = { ...given, meeting: { ...meeting, form: 'online' as const } };
    const now = { title: 'Hội nghị B', heldOn: '2022-05-11', points: 130, form: 'both' as const };
    expect(between(frozen, { ...frozen, meeting: { ...frozen.meeting, ...now } })).toEqual([
      'Hội nghị: tên hội nghị, Hội nghị A → Hội nghị B',
      'Hội nghị: ngày họp, 10/05/2022 → 11/05/2022',
      'Hội nghị: hình thức, trực tuyến → trực tiếp kết hợp trực tuyến',
      'Hội nghị: điểm cầu, 131 → 130',
    ]);
    expect(between(frozen, { ...frozen, meeting: null })).toEqual([]);
  });

  it('is how reports came in, of the unit and of those below that report', () => {
    const late = {
      ...given,
      receipts: { ...given.receipts, expected: 2, received: 2, onTime: 1 },
      units: [first, { ...second, received: 1 }],
    };
    const before = { ...given, receipts: { ...given.receipts, expected: 2 } };
    expect(between(before, late)).toEqual([
      'Tỉnh Nghệ An: đơn vị đã nộp báo cáo, 1/2 → 2/2',
      'Xã 2: nộp báo cáo tuần, chưa nộp → trễ',
    ]);
  });

  it('leaves the receipts of areas to their units', () => {
    const area = { ...unit('9', {}, { expected: 2, received: 1 }), level: 'district' as const };
    const below = { ...first, parentCode: '9' };
    const before = { ...given, units: [area, below] };
    const after = { ...given, units: [{ ...area, received: 2 }, below] };
    expect(between(before, after)).toEqual([]);
  });

  it('is a target that was set anew, and the verdict that follows', () => {
    const after = { ...given, indicators: [indicator('x', { numerator: 40, denominator: 100, target: 30 })] };
    expect(between(given, after)).toEqual([
      'Chỉ tiêu x: mức giao, 95% đến 31/12/2022 → 30% đến 31/12/2022',
      'Chỉ tiêu x: đánh giá, chưa đạt tuần này → đạt',
    ]);
    const unset = { ...given, indicators: [indicator('x', { numerator: 40, denominator: 100 })] };
    expect(between(given, unset)[0]).toBe('Chỉ tiêu x: mức giao, 95% đến 31/12/2022 → không giao');
  });

  it('is a name or a rule', () => {
    const renamed = {
      ...x,
      name: 'Tỷ lệ mới',
      shortName: 'Mới',
      rule: { ...x.rule, direction: 'lower_is_better' as const },
    };
    expect(between(given, { ...given, indicators: [renamed] })).toEqual([
      'Chỉ tiêu x: tên chỉ tiêu, Tỷ lệ x → Tỷ lệ mới',
      'Chỉ tiêu x: tên ngắn, Chỉ tiêu x → Mới',
      'Chỉ tiêu x: cách tính, tỷ lệ luỹ kế, càng cao càng tốt, đơn vị tính: người → tỷ lệ luỹ kế, càng thấp càng tốt, đơn vị tính: người',
      'Chỉ tiêu x: mức giao, 95% đến 31/12/2022 → ≤ 95% đến 31/12/2022',
    ]);
    const moved = { ...first, fullName: 'Phường 1', parentName: 'Huyện Nghi Lộc' };
    expect(between(given, { ...given, units: [moved, second] })).toEqual([
      'Xã 1: tên đơn vị, Xã 1 → Phường 1',
      'Xã 1: thuộc, Tỉnh Nghệ An → Huyện Nghi Lộc',
    ]);
  });

  it('is an indicator or a unit that came or went', () => {
    expect(between(given, { ...given, indicators: [], units: [first, second, unit('3', {})] })).toEqual([
      'Chỉ tiêu x: chỉ tiêu của kế hoạch, có → không có',
      'Xã 3: đơn vị trực thuộc, không có → có',
    ]);
  });
});
