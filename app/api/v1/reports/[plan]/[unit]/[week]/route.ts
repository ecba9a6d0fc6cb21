import { readActor } from '@/lib/access/session';
import { getKeptCells } from '@/lib/queries/report/get-kept-cells';

/** GET: what is kept of a report now, for a form that was opened earlier. */
export async function GET(_request: Request, { params }: { params: Promise<Record<string, string>> }) {
  const actor = await readActor();
  if (!actor) return new Response(null, { status: 401 });
  const answer = await getKeptCells(actor, await params);
  if (answer.status !== 'ok') return new Response(null, { status: answer.status === 'missing' ? 404 : 403 });
  return Response.json(
    { userId: actor.userId, ...answer.view },
    { headers: { 'cache-control': 'no-store' } },
  );
}
