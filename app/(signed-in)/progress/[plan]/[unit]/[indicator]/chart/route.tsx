import { chartResponse } from '@/app/chart-response';
import type { ChartFile } from '@/components/charts/chart-file';
import { histogramBox } from '@/components/charts/histogram';
import { HistogramDrawing } from '@/components/charts/histogram-drawing';
import { deskFrame } from '@/components/charts/trend-chart';
import { TrendDrawing } from '@/components/charts/trend-drawing';
import { chartSource } from '@/components/progress/indicator/chart-source';
import { distributionOf } from '@/components/progress/indicator/distribution-story';
import { countedUnits } from '@/components/progress/indicator/field-words';
import type { SeenView } from '@/components/progress/indicator/seen-on';
import { trendStory } from '@/components/progress/indicator/trend-story';
import { indicatorFileName } from '@/lib/documents/progress/indicator-file';
import { aboutFacts } from '@/lib/domain/progress/about';
import { askIndicator, firstSaid, type IndicatorAddress, saidIn } from '../ask';

/** A chart of the page as a file. `show`: trend or spread; `as`: png or svg. */
export async function GET(
  request: Request,
  { params }: { params: Promise<IndicatorAddress> },
): Promise<Response> {
  const said = saidIn(request);
  const answer = await askIndicator(await params, said);
  if (answer.status === 'forbidden') return refusal('Bạn không được xem số liệu này.', 403);
  const show = firstSaid(said.show);
  const chart = answer.status === 'ok' ? chartOf(answer.view, show) : null;
  if (answer.status !== 'ok' || !chart) return refusal('Không có biểu đồ này để tải.', 404);
  const name = indicatorFileName(answer.view, show === 'trend' ? 'xu-huong' : 'phan-bo');
  return chartResponse(chart, name, firstSaid(said.as) ?? null);
}

function chartOf(view: SeenView, show: string | undefined): ChartFile | null {
  const { seenAs, indicator, drawn, weeks, field, recast } = view;
  const source = chartSource(view, aboutFacts({ ...view, about: view, now: new Date() }));
  if (show === 'trend') {
    const story = trendStory(seenAs, indicator, drawn, weeks, recast.reorganisations);
    const frame = deskFrame(story);
    const drawing = <TrendDrawing story={story} id="xu-huong" frame={frame} />;
    return { drawing, box: frame.box, title: story.title, description: story.description, source };
  }
  const story = show === 'spread' && field ? distributionOf(indicator, field) : null;
  if (!story || !field) return null;
  return {
    drawing: <HistogramDrawing story={story} id="phan-bo" box={histogramBox} />,
    box: histogramBox,
    title: `${story.title} (${countedUnits(field)})`,
    description: story.description,
    source,
  };
}

function refusal(words: string, status: number): Response {
  return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
