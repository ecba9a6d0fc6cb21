import { tableAnswer } from '@/app/table-response';
import { requireActor } from '@/lib/access/session';
import { mapTable } from '@/lib/documents/progress/map-table';
import { getMap } from '@/lib/queries/progress/get-map';

interface Context {
  params: Promise<{ plan: string; unit: string }>;
}

/** The table of the map as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = Object.fromEntries(['week', 'by'].map((name) => [name, searchParams.get(name) ?? undefined]));
  const answer = await getMap(await requireActor(), { ...(await params), ...asked });
  return tableAnswer(answer, (view) => mapTable(view, new Date()), searchParams.get('as'));
}
