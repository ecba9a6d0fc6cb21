import { sendReport } from '@/lib/commands/report/send-report';
import { fromDevice } from '../from-device';

/** POST {userId, key, plan, unit, week, entries, confirmed}: sends a report as the device saw it. Safe to repeat. */
export async function POST(request: Request): Promise<Response> {
  const sent = await fromDevice(request);
  if (sent instanceof Response) return sent;
  // Only what is kept already, as it was confirmed: new figures come as edits, which say where they come from.
  const { key, plan, unit, week, entries, confirmed } = sent.body;
  return Response.json(await sendReport(sent.actor, { key, plan, unit, week, entries, confirmed }));
}
