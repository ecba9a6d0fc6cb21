import { readActor } from '@/lib/access/session';
import { getVersion } from '@/lib/queries/progress/get-version';

/**
 * GET: the version of what pages show of a unit and week, as an entity tag and as {version}; 304 to whoever holds it
 * already. A page left open asks it (components/progress/watch.ts).
 */
export async function GET(request: Request, { params }: { params: Promise<Record<string, string>> }) {
  const actor = await readActor();
  if (!actor) return new Response(null, { status: 401 });
  const answer = await getVersion(actor, await params);
  if (answer.status !== 'ok') return new Response(null, { status: answer.status === 'missing' ? 404 : 403 });
  const { version } = answer.view;
  const headers = { etag: `"${version}"`, 'cache-control': 'no-store' };
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers });
  return Response.json({ version }, { headers });
}
