import { sendReport } from '@/lib/commands/report/send-report';
import { fromDevice } from '../from-device';

/** POST {userId, key, plan, unit, week, entries, confirmed}: sends a report as the device saw it. Safe to repeat. */
export async function POST(request: Request): Promise<Response> {
  const sent = await fromDevice(request);
  if (sent instanceof Response) return sent;
  const { userId: _userId, ...sending } = sent.body;
  return Response.json(await sendReport(sent.actor, sending));
}
