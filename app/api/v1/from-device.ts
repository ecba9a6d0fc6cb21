import type { Actor } from '@/lib/access/actor';
import { readActor } from '@/lib/access/session';

/** Larger than any queue of a device: a year of figures is below it. */
const bodyMax = 1_000_000;

/**
 * What a device sent: JSON of the person whose session this is. Otherwise the answer to give: 401 nobody is signed
 * in, 409 somebody else is, 413 too large, 415 no JSON (a form of another site cannot send it), 400 cannot be read.
 */
export async function fromDevice(
  request: Request,
): Promise<{ actor: Actor; body: Record<string, unknown> } | Response> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return answer(415);
  const text = await request.text();
  if (text.length > bodyMax) return answer(413);
  const actor = await readActor();
  if (!actor) return answer(401);
  const body = read(text);
  if (!body) return answer(400);
  return body.userId === actor.userId ? { actor, body } : answer(409);
}

function answer(status: number): Response {
  return new Response(null, { status });
}

function read(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
