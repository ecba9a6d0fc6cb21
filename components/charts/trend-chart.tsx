import { TrendDrawing, type TrendFrame } from './trend-drawing';
import type { TrendStory } from './trend-story';

/**
 * A trend, drawn on the server: no JavaScript, fit for print. Drawn twice, so that its words have the same
 * size on a phone as on a desk; the style sheet shows one of the two.
 */
export function TrendChart({ story }: { story: TrendStory }) {
  return (
    <>
      <div className="chart-wide">
        <TrendDrawing story={story} id="xu-huong" frame={deskFrame(story)} />
      </div>
      <div className="chart-narrow">
        <TrendDrawing story={story} id="xu-huong-hep" frame={phoneFrame(story)} />
      </div>
    </>
  );
}

/** For a desk, for print and for files. Several lines need room for their names. */
export function deskFrame({ series }: TrendStory): TrendFrame {
  const isOne = series.length === 1;
  return {
    box: { width: 880, height: isOne ? 300 : 340, top: 28, right: isOne ? 84 : 228, bottom: 32, left: 64 },
    weekLabels: isOne ? 13 : 10,
  };
}

function phoneFrame({ series }: TrendStory): TrendFrame {
  const isOne = series.length === 1;
  return {
    box: { width: 328, height: isOne ? 240 : 320, top: 28, right: isOne ? 62 : 120, bottom: 32, left: 46 },
    weekLabels: isOne ? 5 : 3,
    nameMost: 14,
  };
}
