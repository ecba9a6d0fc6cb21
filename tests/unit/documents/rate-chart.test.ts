import { describe, expect, it } from 'vitest';
import { colour } from '@/lib/documents/chart/colour';
import { rateBars } from '@/lib/documents/meeting/rate-bars';
import { rateChart } from '@/lib/documents/meeting/rate-chart';
import { indicator, snapshot } from '@/tests/fixtures/snapshot';

const given = snapshot([
  indicator('x', { numerator: 96, denominator: 100, target: 95 }),
  indicator('y', { numerator: 40, denominator: 100, target: 95 }),
]);

describe('the chart of rates', () => {
  it('is a picture with its words, in the colours of the screen', () => {
    const drawn = rateChart(given);
    expect(drawn).toMatchObject({
      ok: true,
      value: [{ is: 'chart', words: 'Chỉ tiêu x 96%; Chỉ tiêu y 40%' }],
    });
    const colours = new Set(rateBars(given)?.svg.match(/#[0-9a-f]{6}/g));
    expect([...colours].sort()).toEqual([colour('ink'), colour('accent'), colour('rule-strong')].sort());
  });

  it('says which indicators with a target it does not show', () => {
    const count = indicator('z', { kind: 'count', numerator: 3, target: 95 });
    const silent = indicator('w', { numerator: 0, isSilent: true, target: 95 });
    const drawn = rateChart(snapshot([...given.indicators, count, silent]));
    expect(drawn.ok && drawn.value[1]).toEqual({
      is: 'paragraph',
      runs: [
        {
          text: 'Biểu đồ không gồm: Chỉ tiêu z (không giao theo tỷ lệ); Chỉ tiêu w (chưa có số liệu).',
          italic: true,
        },
      ],
    });
  });

  it('that fails stops the export with a sentence that says which', () => {
    const broken = () => {
      throw new Error('no letters');
    };
    const drawn = rateChart(given, broken);
    expect(drawn).toMatchObject({ ok: false });
    expect(drawn.ok ? '' : drawn.why).toContain('không vẽ được biểu đồ tỷ lệ thực hiện');
  });

  it('is left out where no rate has a target', () => {
    expect(rateChart(snapshot([indicator('x', { numerator: 1, denominator: 2 })]))).toEqual({
      ok: true,
      value: [],
    });
  });
});
