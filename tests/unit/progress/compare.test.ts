import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import {
  caveatsOf,
  type Difference,
  differenceOf,
  pairByCode,
  type SideSaid,
} from '@/lib/domain/progress/compare';
import { formatComparedWith, parseComparedWith, weekBefore } from '@/lib/domain/progress/compare-with';
import { noDifferenceText, sideNames, unitCountTexts } from '@/lib/domain/progress/compare-words';
import { findingOf, findingSentence, ofRates } from '@/lib/domain/progress/finding';
import { comparableAcross } from '@/lib/domain/progress/territory';

const rate: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const counted: IndicatorRule = { ...rate, kind: 'count', denominatorBy: 'none' };
const figure = (numerator: number, denominator = 0, units = 1): SideSaid => ({
  is: 'figure',
  amount: { numerator, denominator, units },
});

const rules = fc.constantFrom<IndicatorRule>(
  rate,
  counted,
  { ...rate, kind: 'yes_no' },
  {
    ...rate,
    accumulation: 'weekly',
    direction: 'lower_is_better',
  },
);
const sides = fc.oneof(
  fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 })).map(([n, d]) => figure(n, d)),
  fc.constantFrom<SideSaid>({ is: 'nothing' }, { is: 'not_applicable' }, { is: 'not_in_plan' }),
);

function swapped(difference: Difference): Difference {
  if (difference.is === 'none') return { is: 'none', a: difference.b, b: difference.a };
  // 0 − 0 is 0, not −0.
  return { ...difference, by: 0 - difference.by };
}

describe('a difference', () => {
  test('of a side with itself is zero, or none where it has no figure', () => {
    fc.assert(
      fc.property(rules, sides, (rule, side) => {
        const difference = differenceOf(rule, side, side);
        if (difference.is === 'none') expect(difference).toEqual({ is: 'none', a: side.is, b: side.is });
        else expect(difference.by).toBe(0);
      }),
    );
  });

  test('turns around when the sides are swapped', () => {
    fc.assert(
      fc.property(rules, sides, sides, (rule, a, b) => {
        expect(differenceOf(rule, b, a)).toEqual(swapped(differenceOf(rule, a, b)));
      }),
    );
  });

  test('is never taken from a side without a figure, and says which side and why', () => {
    fc.assert(
      fc.property(rules, sides, sides, (rule, a, b) => {
        const difference = differenceOf(rule, a, b);
        expect(difference.is === 'none').toBe(a.is !== 'figure' || b.is !== 'figure');
        if (difference.is !== 'none') return;
        expect(difference.a).toBe(a.is === 'figure' ? null : a.is);
        expect(difference.b).toBe(b.is === 'figure' ? null : b.is);
      }),
    );
  });

  test('adds up over a third side', () => {
    const figures = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 })).map(([n, d]) => figure(n, d));
    fc.assert(
      fc.property(rules, figures, figures, figures, (rule, a, b, c) => {
        const by = (x: SideSaid, y: SideSaid) => {
          const difference = differenceOf(rule, x, y);
          return difference.is === 'none' ? Number.NaN : difference.by;
        };
        expect(by(a, b) + by(b, c)).toBe(by(a, c));
      }),
    );
  });

  test('of rates is that of the rates as they are shown, of counts in cases', () => {
    // 84,36 % and 84,24 %: shown as 84,3 and 84,2.
    expect(differenceOf(rate, figure(8436, 10_000), figure(8424, 10_000))).toEqual({ is: 'points', by: 1 });
    expect(differenceOf(counted, figure(368), figure(380))).toEqual({ is: 'cases', by: -12 });
  });

  test('zero is a figure, a blank is none', () => {
    expect(differenceOf(counted, figure(7), figure(0))).toEqual({ is: 'cases', by: 7 });
    expect(differenceOf(counted, figure(7), { is: 'nothing' })).toEqual({
      is: 'none',
      a: null,
      b: 'nothing',
    });
    expect(noDifferenceText({ a: 'not_applicable', b: 'nothing' }, { a: 'Tuần 47', b: 'Tuần 43' })).toBe(
      'Tuần 47: không áp dụng; Tuần 43: chưa có số liệu',
    );
  });
});

describe('indicators of two plans', () => {
  const lists = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 });
  const listed = (numbers: number[], plan: string) =>
    numbers
      .map((number) => ({ code: `ct-${number}`, groupNumber: (number % 5) + 1, plan }))
      .sort((x, y) => x.groupNumber - y.groupNumber);

  test('stand each once, none dropped, in groups', () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const pairs = pairByCode(listed(first, 'a'), listed(second, 'b'));
        const codes = pairs.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(new Set(codes)).toEqual(new Set([...first, ...second].map((number) => `ct-${number}`)));
        for (const { code, a, b } of pairs) {
          expect(a !== null).toBe(first.includes(Number(code.slice(3))));
          expect(b !== null).toBe(second.includes(Number(code.slice(3))));
          expect([a?.plan ?? 'a', b?.plan ?? 'b']).toEqual(['a', 'b']);
        }
        const groups = pairs.map(({ either }) => either.groupNumber);
        expect(groups).toEqual(groups.toSorted((x, y) => x - y));
      }),
    );
  });

  test('say in what they are not counted alike', () => {
    expect(
      caveatsOf(
        { denominatorBy: 'province', reportedBy: 'commune' },
        { denominatorBy: 'reporter', reportedBy: 'district' },
      ),
    ).toEqual([
      { is: 'denominator', a: 'province', b: 'reporter' },
      { is: 'level', a: 'commune', b: 'district' },
    ]);
    const alike = { denominatorBy: 'province', reportedBy: 'commune' } as const;
    expect(caveatsOf(alike, alike)).toEqual([]);
    expect(
      unitCountTexts(
        [
          { level: 'commune', expected: 412 },
          { level: 'district', expected: 20 },
        ],
        [{ level: 'commune', expected: 130 }],
      ),
    ).toEqual(['cấp huyện 20 → 0 đơn vị', 'cấp xã 412 → 130 đơn vị']);
  });
});

describe('the finding', () => {
  const line = (shortName: string, difference: Difference, rule = rate, isOpen = false) => ({
    shortName,
    rule,
    difference,
    isOpen,
  });

  test('counts every indicator once and names the widest differences of running rates', () => {
    const lines = [
      line('Kích hoạt VNeID', { is: 'points', by: 34 }),
      line('Sổ sức khỏe', { is: 'points', by: 12 }),
      line('Đất đai', { is: 'points', by: -2 }),
      line('Quá hạn', { is: 'points', by: 90 }, { ...rate, accumulation: 'weekly' }),
      line('CCCD', { is: 'cases', by: 5000 }, counted),
      line('Hộ nghèo', { is: 'cases', by: 0 }, counted),
      line('Chữ ký số', { is: 'none', a: null, b: 'nothing' }, counted),
      line('Hồ sơ tuần', { is: 'cases', by: -4891 }, { ...counted, accumulation: 'weekly' }, true),
    ];
    const finding = findingOf(lines);
    expect(finding).toEqual({
      higher: 4,
      lower: 1,
      same: 1,
      none: 1,
      open: 1,
      most: { shortName: 'Kích hoạt VNeID', by: 34 },
      least: { shortName: 'Đất đai', by: -2 },
    });
    expect(findingSentence(finding, 'times')).toBe(
      '4 chỉ tiêu tăng, 1 chỉ tiêu giảm, 1 không đổi; tăng nhất Kích hoạt VNeID +3,4 điểm %; giảm nhất Đất đai −0,2 điểm %; 1 chỉ tiêu không so được; 1 chỉ tiêu phát sinh trong tuần chưa đủ báo cáo',
    );
    expect(ofRates(lines).map(({ shortName }) => shortName)).toEqual([
      'Kích hoạt VNeID',
      'Sổ sức khỏe',
      'Đất đai',
      'Quá hạn',
    ]);
    expect(findingSentence(finding, 'units')).toContain('cao hơn ở 4 tỷ lệ, thấp hơn ở 1 tỷ lệ');
  });

  test('of nothing comparable says so', () => {
    const finding = findingOf([line('CCCD', { is: 'none', a: 'not_in_plan', b: null })]);
    expect(findingSentence(finding, 'times')).toBe('không có chỉ tiêu nào so được');
  });

  test('turns around when the sides are swapped', () => {
    const differences = fc.oneof(
      fc.integer({ min: -1000, max: 1000 }).map((by): Difference => ({ is: 'points', by })),
      fc.constant<Difference>({ is: 'none', a: 'nothing', b: null }),
    );
    fc.assert(
      fc.property(fc.array(differences), (all) => {
        const there = findingOf(all.map((one, index) => line(`${index}`, one)));
        const back = findingOf(all.map((one, index) => line(`${index}`, swapped(one))));
        expect([back.higher, back.lower, back.same, back.none]).toEqual([
          there.lower,
          there.higher,
          there.same,
          there.none,
        ]);
        expect(0 - (back.least?.by ?? 0)).toBe(there.most?.by ?? 0);
        expect(there.higher + there.lower + there.same + there.none + there.open).toBe(all.length);
      }),
    );
  });
});

describe('the address', () => {
  test('names one thing to compare with, there and back', () => {
    for (const text of ['week:2026-43', 'unit:412', 'plan:78', 'plan:78:2022-18', 'plan:2025']) {
      const other = parseComparedWith(text);
      expect(other && formatComparedWith(other), text).toBe(text);
    }
  });

  test('refuses what names nothing', () => {
    for (const text of [
      '',
      'week',
      'week:',
      'week:2026',
      'unit:abc',
      'unit:412:2026-43',
      'plan:',
      'plan:78:18',
      'x:1',
      'plan:78:2022-18:1',
    ])
      expect(parseComparedWith(text), text).toBeNull();
  });

  test('goes four weeks back where nothing is chosen, not beyond the first', () => {
    expect([1, 2, 5, 26].map((ordinal) => weekBefore(ordinal))).toEqual([null, 1, 1, 22]);
    expect(weekBefore(26, Infinity)).toBe(1);
  });

  test('sides are named by what they differ in', () => {
    const side = (isoNumber: number, isoYear = 2026) => ({
      plan: { number: '78/KH-UBND' },
      unit: { fullName: 'Xã A' },
      week: { isoYear, isoNumber },
    });
    expect(sideNames('week', side(47), side(43))).toEqual({ a: 'Tuần 47', b: 'Tuần 43' });
    expect(sideNames('week', side(2, 2027), side(51))).toEqual({ a: 'Tuần 2/2027', b: 'Tuần 51/2026' });
    expect(sideNames('plan', side(47), side(18, 2022)).b).toBe('78/KH-UBND, tuần 18/2022');
  });
});

describe('across a reorganisation', () => {
  const reform = { on: '2025-07-01', legalBasis: 'NQ' };
  const place = { code: '16732', fullName: 'Phường Nghi Hương' };

  test('one place is compared, a changed one with a word, another one not at all', () => {
    expect(comparableAcross(true, { reforms: [], gained: [], lost: [] })).toBe('same');
    expect(comparableAcross(true, { reforms: [reform], gained: [], lost: [] })).toBe('same_land');
    expect(comparableAcross(false, { reforms: [reform], gained: [], lost: [] })).toBe('same_land');
    expect(comparableAcross(true, { reforms: [reform], gained: [place], lost: [] })).toBe('changed');
    expect(comparableAcross(false, { reforms: [reform], gained: [place], lost: [] })).toBe('another_place');
    expect(comparableAcross(false, { reforms: [reform], gained: [], lost: [place] })).toBe('another_place');
  });
});
