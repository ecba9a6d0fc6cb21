import { applyQueue } from '@/lib/commands/report/apply-queue';
import { fromDevice } from '../from-device';

/** POST {userId, edits}: applies what a device queued; answers {answers}, one for every edit. Safe to repeat. */
export async function POST(request: Request): Promise<Response> {
  const sent = await fromDevice(request);
  if (sent instanceof Response) return sent;
  const answers = await applyQueue(sent.actor, sent.body.edits);
  return answers ? Response.json({ answers }) : new Response(null, { status: 400 });
}
