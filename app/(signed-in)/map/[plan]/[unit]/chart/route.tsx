import { chartResponse } from '@/app/chart-response';
import { chartSource } from '@/components/progress/indicator/chart-source';
import { mapSheet } from '@/components/progress/map/map-sheet';
import { mapDescription, mapTitle } from '@/components/progress/map/map-words';
import { requireActor } from '@/lib/access/session';
import { mapFileName } from '@/lib/documents/progress/map-table';
import { aboutFacts } from '@/lib/domain/progress/about';
import { getMap, type MapView } from '@/lib/queries/progress/get-map';

interface Context {
  params: Promise<{ plan: string; unit: string }>;
}

/** The map as a file, with its legend and what stands behind it. `as`: png or svg. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const names = ['week', 'of', 'by', 'view'];
  const asked = Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? undefined]));
  const answer = await getMap(await requireActor(), { ...(await params), ...asked });
  if (answer.status !== 'ok' || answer.view.communes.length === 0)
    return new Response('Không có bản đồ này để tải.', {
      status: answer.status === 'forbidden' ? 403 : 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  const sheet = 'components/progress/map/map-drawing.css';
  return chartResponse(chartOf(answer.view), mapFileName(answer.view), searchParams.get('as'), sheet);
}

function chartOf(view: MapView) {
  const facts = aboutFacts({ ...view, unit: view.shownUnit, about: view, now: new Date() });
  return {
    ...mapSheet(view),
    title: `${mapTitle(view)}, ${view.shownUnit.fullName}`,
    description: mapDescription(view),
    source: chartSource({ ...view, unit: { ...view.unit, fullName: view.shownUnit.fullName } }, facts),
  };
}
