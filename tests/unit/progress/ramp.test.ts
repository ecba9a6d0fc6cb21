import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rampOf, rangesOf, rateWidthLeast, stepOn } from '@/lib/domain/progress/ramp';

const rates = (values: number[], goal: number | null = null, isHigherBetter = true) =>
  rampOf({ values, goal, isHigherBetter, widthLeast: rateWidthLeast });
const edgesOf = (...of: Parameters<typeof rates>) =>
  rates(...of).edges.map(({ at, step }) => `${step}: ${at}`);

describe('the colours of a ramp', () => {
  test('step 5 is the target reached; the rest is spread over what the units show, by round widths', () => {
    const values = [301, 322, 348, 367, 401, 413, 427, 455, 470, 499];
    expect(edgesOf(values, 950)).toEqual(['2: 360', '3: 400', '4: 440', '5: 950']);
    expect(edgesOf(values)).toEqual(['2: 360', '3: 390', '4: 420', '5: 450']);
  });

  test('one unit far off does not push all others into one colour', () => {
    const values = [20, ...Array.from({ length: 19 }, (_, index) => 800 + 8 * index)];
    const ramp = rates(values);
    expect(new Set(values.map((value) => stepOn(ramp, value))).size).toBe(5);
  });

  test('units that say the same look the same, and not as if they had reached what they have not', () => {
    expect(edgesOf([0, 0, 0], 950)).toEqual(['5: 950']);
    expect(stepOn(rates([0, 0, 0], 950), 0)).toBe(1);
    expect(stepOn(rates([960, 1000], 950), 960)).toBe(5);
    expect(edgesOf([])).toEqual([]);
  });

  test('where lower is better the lowest is the darkest', () => {
    const ramp = rates([10, 60, 90, 140, 200], 50, false);
    expect(stepOn(ramp, 50)).toBe(5);
    expect(stepOn(ramp, 51)).toBe(4);
    expect(stepOn(ramp, 200)).toBe(1);
    expect(rangesOf(ramp).at(-1)).toEqual({ step: 5, low: null, high: 50 });
  });

  const questions = fc.record({
    values: fc.array(fc.nat(1000), { maxLength: 60 }),
    goal: fc.option(fc.nat(1000)),
    isHigherBetter: fc.boolean(),
    widthLeast: fc.constantFrom(1, 10),
  });

  test('law: a better figure never has a lower step', () => {
    fc.assert(
      fc.property(questions, fc.nat(1000), fc.nat(1000), (asked, one, other) => {
        const ramp = rampOf(asked);
        const [worse, better] = one < other === asked.isHigherBetter ? [one, other] : [other, one];
        expect(stepOn(ramp, better)).toBeGreaterThanOrEqual(stepOn(ramp, worse));
      }),
    );
  });

  test('law: where there is a target, step 5 is the target reached', () => {
    fc.assert(
      fc.property(questions, fc.nat(1000), (asked, value) => {
        fc.pre(asked.goal !== null);
        const goal = asked.goal ?? 0;
        const reached = asked.isHigherBetter ? value >= goal : value <= goal;
        expect(stepOn(rampOf(asked), value) === 5).toBe(reached);
      }),
    );
  });

  test('law: the ranges of the legend hold every figure once, with its step, and each has a unit worse than it', () => {
    fc.assert(
      fc.property(questions, fc.nat(1000), (asked, value) => {
        const ramp = rampOf(asked);
        const holding = rangesOf(ramp).filter(
          ({ low, high }) => (low === null || value >= low) && (high === null || value <= high),
        );
        expect(holding.map(({ step }) => step)).toEqual([stepOn(ramp, value)]);
        for (const { at } of ramp.edges.filter((edge) => edge.at !== asked.goal)) {
          expect(asked.values.some((one) => (asked.isHigherBetter ? one < at : one > at))).toBe(true);
        }
      }),
    );
  });

  test('law: edges that are not the target are whole, equally far apart and not too near', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const own = rampOf(asked).edges.filter(({ step }) => asked.goal === null || step !== 5);
        const gaps = own.slice(1).map(({ at }, index) => Math.abs(at - (own[index]?.at ?? 0)));
        expect(new Set(gaps).size).toBeLessThanOrEqual(1);
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(asked.widthLeast);
        for (const { at } of own) expect(Number.isInteger(at)).toBe(true);
      }),
    );
  });
});
