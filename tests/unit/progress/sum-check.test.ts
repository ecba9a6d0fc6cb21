import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSum } from '@/lib/domain/progress/sum-check';

const amounts = fc.record({
  numerator: fc.nat(1_000_000),
  denominator: fc.nat(1_000_000),
  units: fc.nat(500),
});

describe('the sum of the units below', () => {
  test('agrees with a figure that was added up of them, in any order', () => {
    fc.assert(
      fc.property(fc.array(amounts), (parts) => {
        const { sum } = checkSum({ numerator: 0, denominator: 0, units: 0 }, parts);
        const check = checkSum(sum, parts.toReversed());
        expect(check).toEqual({ own: sum, sum, parts: parts.length, agrees: true });
      }),
    );
  });

  test('says so when the unit holds anything more or less than its parts', () => {
    const faults = fc.record({ numerator: fc.integer(), denominator: fc.integer(), units: fc.integer() });
    fc.assert(
      fc.property(fc.array(amounts), faults, (parts, fault) => {
        fc.pre(fault.numerator !== 0 || fault.denominator !== 0 || fault.units !== 0);
        const { sum } = checkSum({ numerator: 0, denominator: 0, units: 0 }, parts);
        const own = {
          numerator: sum.numerator + fault.numerator,
          denominator: sum.denominator + fault.denominator,
          units: sum.units + fault.units,
        };
        expect(checkSum(own, parts).agrees).toBe(false);
      }),
    );
  });
});
