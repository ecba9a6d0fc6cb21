import { type Ramp, rangesOf } from '@/lib/domain/progress/ramp';
import { formatCount } from '@/lib/domain/report/number';
import type { MapView } from '@/lib/queries/progress/get-map';
import { targetSentence } from '../words';
import { fillOf } from './fill';
import { isReachedBy, rangeText } from './map-words';

/** Where the colours change, how many communes have each, and what stands for no figure. */
export function MapLegend({ view, ramp }: { view: MapView; ramp: Ramp }) {
  const { indicator, communes, tiles, isOutlined } = view;
  const { rule, standing } = indicator;
  const lines = legendLines(view, ramp);
  const hasReached = standing.target?.denominator && communes.some(isReachedBy);
  return (
    <section className="map-legend" aria-labelledby="chu-giai">
      <h2 id="chu-giai">Chú giải</h2>
      <p>
        {rule.direction === 'higher_is_better'
          ? 'Từ cao xuống thấp: bậc trên là tốt hơn.'
          : 'Chỉ tiêu càng thấp càng tốt: bậc trên (số thấp) là tốt hơn.'}
      </p>
      <ul>
        {lines.map(({ look, text, count }) => (
          <li key={look}>
            <Swatch look={look} />
            <span>{text}</span>
            <span className="map-legend-count">{formatCount(count)} đơn vị</span>
          </li>
        ))}
        {hasReached && standing.target && (
          <li>
            <svg className="map-swatch" viewBox="0 0 28 20" aria-hidden="true">
              <circle className="map-reached map-step-1" cx="14" cy="10" r="4.5" />
            </svg>
            <span>đạt mức giao {targetSentence(rule, standing.target)}</span>
          </li>
        )}
        {!isOutlined && tiles.some(({ isNear }) => isNear) && (
          <li>
            <Swatch look="map-near" />
            <span>viền đứt: vị trí gần đúng, chưa có toạ độ</span>
          </li>
        )}
      </ul>
    </section>
  );
}

/** What the colours and hatches stand for, the best first, and how many communes have each. */
export function legendLines(
  { indicator, communes }: Pick<MapView, 'indicator' | 'communes'>,
  ramp: Ramp,
): { look: string; text: string; count: number }[] {
  const { rule } = indicator;
  const counts = new Map<string, number>();
  for (const commune of communes) {
    const look = fillOf(indicator, ramp, commune);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  const lines = [
    ...rangesOf(ramp)
      .toReversed()
      .map((range) => ({ look: `map-step-${range.step}`, text: rangeText(indicator, range) })),
    {
      look: 'map-silent',
      text: `chưa báo cáo ${rule.accumulation === 'running' ? 'lần nào' : 'tuần này'}`,
    },
    { look: 'map-not-applicable', text: 'không áp dụng' },
  ];
  return lines.map((line) => ({ ...line, count: counts.get(line.look) ?? 0 }));
}

function Swatch({ look }: { look: string }) {
  return (
    <svg className={`map-swatch ${look}`} viewBox="0 0 28 20" aria-hidden="true">
      <path d="M1 1H27V19H1Z" />
    </svg>
  );
}
