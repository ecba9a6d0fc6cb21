import { TrendDrawing, type TrendStory } from './trend-drawing';

/**
 * A trend, drawn on the server: no JavaScript, fit for print. Drawn twice, so that its words have the same
 * size on a phone as on a desk; the style sheet shows one of the two.
 */
export function TrendChart({ story }: { story: TrendStory }) {
  return (
    <>
      <div className="chart-wide">
        <TrendDrawing
          story={story}
          id="xu-huong"
          box={{ width: 880, height: 300, top: 28, right: 84, bottom: 32, left: 64 }}
          weekLabels={13}
        />
      </div>
      <div className="chart-narrow">
        <TrendDrawing
          story={story}
          id="xu-huong-hep"
          box={{ width: 328, height: 240, top: 28, right: 62, bottom: 32, left: 46 }}
          weekLabels={5}
        />
      </div>
    </>
  );
}
