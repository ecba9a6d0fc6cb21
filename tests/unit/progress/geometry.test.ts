import { describe, expect, test } from 'vitest';
import { linePath, scalesOf } from '@/components/charts/geometry';

const box = { width: 100, height: 50, top: 0, right: 0, bottom: 0, left: 0 };

describe('the drawing of a trend', () => {
  test('breaks the line where there is no figure', () => {
    const marks = [1, 2, null, 4, 5].map((value, index) => ({ week: index + 1, value }));
    const { x, y } = scalesOf(marks, box);
    expect(linePath(marks, x, y).match(/M/g)).toHaveLength(2);
  });

  test('keeps the target inside', () => {
    const { y } = scalesOf(
      [
        { week: 1, value: 60 },
        { week: 2, value: 64 },
      ],
      box,
      [95],
    );
    expect(y(95)).toBe(0);
    expect(y(60)).toBe(50);
  });

  test('bars begin at zero', () => {
    const { y } = scalesOf(
      [
        { week: 1, value: 60 },
        { week: 2, value: 64 },
      ],
      box,
      [],
      true,
    );
    expect(y(0)).toBe(50);
  });

  test('one week, or one value over and over, is drawn without a broken number', () => {
    const single = [{ week: 3, value: 7 }];
    const { x, y } = scalesOf(single, box);
    expect(linePath(single, x, y)).not.toMatch(/NaN|Infinity/);
    const flat = [
      { week: 1, value: 0 },
      { week: 2, value: 0 },
    ];
    const flatScales = scalesOf(flat, box);
    expect(linePath(flat, flatScales.x, flatScales.y)).not.toMatch(/NaN|Infinity/);
  });
});
