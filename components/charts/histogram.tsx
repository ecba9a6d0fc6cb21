import type { Box } from './geometry';
import { HistogramDrawing, type HistogramStory } from './histogram-drawing';

/** For a desk, for print and for files. */
export const histogramBox: Box = { width: 640, height: 260, top: 52, right: 24, bottom: 48, left: 24 };
const phoneBox: Box = { width: 328, height: 230, top: 52, right: 20, bottom: 48, left: 20 };

/** Drawn on the server, twice, so that its words have the same size on a phone as on a desk. */
export function Histogram({ story }: { story: HistogramStory }) {
  return (
    <>
      <div className="chart-wide">
        <HistogramDrawing story={story} id="phan-bo-hinh" box={histogramBox} />
      </div>
      <div className="chart-narrow">
        <HistogramDrawing story={story} id="phan-bo-hinh-hep" box={phoneBox} />
      </div>
    </>
  );
}
