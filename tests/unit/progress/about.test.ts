import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutFacts, type Behind, provisionalText } from '@/lib/domain/progress/about';

const behind: Behind = {
  plan: { number: '78/KH-UBND', contact: 'Tổ công tác Đề án 06', note: '' },
  unit: { fullName: 'Tỉnh Nghệ An' },
  week: {
    ordinal: 3,
    isoYear: 2026,
    isoNumber: 47,
    startsOn: '2026-11-16',
    endsOn: '2026-11-22',
    cutoffAt: new Date('2026-11-22T17:00:00Z'),
    dueAt: new Date('2026-11-23T10:00:00Z'),
  },
  receipts: { expected: 130, received: 121, approved: 112 },
  about: { corrections: 0 },
  now: new Date('2026-11-24T02:30:00Z'),
};
const factOf = (change: Partial<Behind>, word: string) =>
  Object.fromEntries(aboutFacts({ ...behind, ...change }))[word];

describe('what there is to know about figures', () => {
  test('says whence, as of when, how many units, what may change, what changed, whom to ask', () => {
    expect(aboutFacts(behind)).toEqual([
      ['Nguồn', 'báo cáo tuần của các đơn vị thuộc Tỉnh Nghệ An, 78/KH-UBND'],
      ['Thời điểm', 'Tuần 47 (16/11–22/11/2026), số liệu đến 22/11/2026; đọc lúc 09:30 24/11/2026'],
      ['Đơn vị', '121/130 đơn vị đã báo cáo; đơn vị chưa báo cáo giữ số luỹ kế gần nhất'],
      ['Tạm thời', '7,4% báo cáo chưa duyệt'],
      ['Đính chính', 'từ sau hạn nộp tuần trước không có báo cáo nào của các tuần trước được sửa'],
      ['Liên hệ', 'Tổ công tác Đề án 06'],
    ]);
  });

  test('speaks of what is so, not of what could be', () => {
    expect(factOf({ now: new Date('2026-11-20T02:30:00Z') }, 'Thời điểm')).toBe(
      'Tuần 47 (16/11–22/11/2026), tuần chưa kết thúc; đọc lúc 09:30 20/11/2026',
    );
    expect(factOf({ receipts: { expected: 0, received: 0, approved: 0 } }, 'Đơn vị')).toBe(
      'tuần này chưa mở báo cáo',
    );
    const all = { expected: 130, received: 130, approved: 130 };
    expect(factOf({ receipts: all }, 'Đơn vị')).toBe('130/130 đơn vị đã báo cáo');
    expect(factOf({ receipts: all }, 'Tạm thời')).toBe('mọi báo cáo đã duyệt');
    expect(factOf({ receipts: { expected: 9, received: 0, approved: 0 } }, 'Tạm thời')).toBe(
      'chưa có báo cáo',
    );
    expect(factOf({ about: { corrections: 2 } }, 'Đính chính')).toBe(
      '2 báo cáo của các tuần trước được sửa từ sau hạn nộp tuần trước',
    );
    expect(
      factOf({ plan: { ...behind.plan, contact: '', note: 'Số liệu minh hoạ' } }, 'Liên hệ'),
    ).toBeUndefined();
  });

  test('the provisional share is cut, and never nothing while something is provisional', () => {
    expect(provisionalText({ received: 3, approved: 1 })).toBe('66,6% báo cáo chưa duyệt');
    expect(provisionalText({ received: 3321, approved: 3320 })).toBe('dưới 0,1% báo cáo chưa duyệt');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(), (received, seed) => {
        const approved = seed % (received + 1);
        const words = provisionalText({ received, approved });
        expect(words === null).toBe(approved === received);
        const shown = /^dưới/.test(words ?? '') ? 0 : Number((words ?? '0').split('%')[0]?.replace(',', '.'));
        expect(shown).toBeLessThanOrEqual((100 * (received - approved)) / received);
      }),
    );
  });
});
