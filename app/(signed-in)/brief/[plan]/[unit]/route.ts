import type { NextRequest } from 'next/server';
import { briefResponse } from '@/app/brief-response';
import { inTurn } from '@/app/document-response';
import { requireActor } from '@/lib/access/session';
import { getIssuingBody } from '@/lib/queries/meeting/get-issuing-body';
import { getSnapshot } from '@/lib/queries/meeting/get-snapshot';

/** Xuất tóm tắt: the brief (or with ?paper=report the whole report) of a unit and week, as known now. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const asked = Object.fromEntries(['week', 'of'].map((name) => [name, searchParams.get(name) ?? undefined]));
  const [actor, address] = [await requireActor(), { ...(await params), ...asked }];
  return inTurn(async () => {
    const [answer, issuer] = await Promise.all([getSnapshot(actor, address), getIssuingBody(actor, address)]);
    return briefResponse(answer, issuer, searchParams);
  });
}
