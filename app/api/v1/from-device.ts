import type { Actor } from '@/lib/access/actor';
import { readActor } from '@/lib/access/session';

/** Bytes; larger than any queue of a device: a year of figures is below it. */
const bodyMax = 1_000_000;

/**
 * What a device sent: JSON of the person whose session this is. Otherwise the answer to give: 401 nobody is signed
 * in, 409 somebody else is, 413 too large, 415 no JSON (a form of another site cannot send it), 400 cannot be read.
 * Nothing is read of what a stranger sends, and no more than `bodyMax` of what anybody does.
 */
export async function fromDevice(
  request: Request,
): Promise<{ actor: Actor; body: Record<string, unknown> } | Response> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return answer(415);
  const actor = await readActor();
  if (!actor) return answer(401);
  const text = await readText(request);
  if (text === null) return answer(413);
  const body = read(text);
  if (!body) return answer(400);
  return body.userId === actor.userId ? { actor, body } : answer(409);
}

function answer(status: number): Response {
  return new Response(null, { status });
}

/** The body as text; null as soon as it is known to be too large, or its sender is gone and hears no answer. */
async function readText({ headers, body }: Request): Promise<string | null> {
  if (Number(headers.get('content-length') ?? 0) > bodyMax) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > bodyMax) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function read(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
