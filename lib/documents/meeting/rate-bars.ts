import { colour } from '@/lib/documents/chart/colour';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { writtenRate } from '@/lib/domain/progress/rate';

const width = 640;
const rowHeight = 26;
const labelWidth = 250;
const valueWidth = 64;

export interface DrawnChart {
  svg: string;
  width: number;
  height: number;
  /** What it shows, for those who cannot see it. */
  words: string;
  /** Short names of indicators with a target that are not in it, and why. */
  leftOut: { names: string[]; why: string }[];
}

/** Rates that have a target as bars from zero, each with its target as a line; null where there is none to draw. */
export function rateBars({ indicators }: Snapshot): DrawnChart | null {
  const bars = indicators.flatMap(({ rule, shortName, standing: { shown, target, state } }) =>
    rule.kind === 'rate' && shown && shown.denominator > 0 && target?.denominator
      ? [
          {
            shortName,
            share: Math.min(1, shown.numerator / shown.denominator),
            aim: target.numerator / target.denominator,
            text: writtenRate(shown.numerator, shown.denominator),
            isReached: state === 'reached',
          },
        ]
      : [],
  );
  if (bars.length === 0) return null;
  const [ink, done, behind] = [colour('ink'), colour('accent'), colour('rule-strong')];
  const height = bars.length * rowHeight + 24;
  const room = width - labelWidth - valueWidth;
  const rows = bars.map((bar, at) => {
    const y = at * rowHeight;
    const aim = labelWidth + bar.aim * room;
    return [
      `<text x="${labelWidth - 8}" y="${y + 17}" text-anchor="end" font-size="12" fill="${ink}">${escaped(bar.shortName)}</text>`,
      `<rect x="${labelWidth}" y="${y + 5}" width="${(bar.share * room).toFixed(1)}" height="16" fill="${bar.isReached ? done : behind}"/>`,
      `<line x1="${aim.toFixed(1)}" x2="${aim.toFixed(1)}" y1="${y + 2}" y2="${y + 24}" stroke="${ink}" stroke-width="1.5" stroke-dasharray="3 2"/>`,
      `<text x="${width}" y="${y + 17}" text-anchor="end" font-size="12" font-weight="600" fill="${ink}">${bar.text}</text>`,
    ].join('');
  });
  const base = bars.length * rowHeight;
  const legend = `<text x="${labelWidth}" y="${base + 18}" font-size="11" fill="${ink}">Cột đậm: đã đạt mức giao; vạch đứt: mức giao</text>`;
  const words = bars.map(({ shortName, text }) => `${shortName} ${text}`).join('; ');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Be Vietnam Pro"><rect width="${width}" height="${height}" fill="#fff"/>${rows.join('')}<line x1="${labelWidth}" x2="${labelWidth}" y1="0" y2="${base}" stroke="${ink}"/>${legend}</svg>`,
    width,
    height,
    words,
    leftOut: leftOut(indicators),
  };
}

function leftOut(indicators: Snapshot['indicators']): DrawnChart['leftOut'] {
  const aimed = indicators.filter(({ standing }) => standing.target !== null);
  const counts = aimed.filter(({ rule }) => rule.kind !== 'rate');
  const silent = aimed.filter(({ rule, standing }) => rule.kind === 'rate' && !standing.shown?.denominator);
  return [
    { names: counts.map(({ shortName }) => shortName), why: 'không giao theo tỷ lệ' },
    { names: silent.map(({ shortName }) => shortName), why: 'chưa có số liệu' },
  ].filter(({ names }) => names.length > 0);
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
