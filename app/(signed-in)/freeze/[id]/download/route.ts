import type { NextRequest } from 'next/server';
import { briefResponse } from '@/app/brief-response';
import { requireActor } from '@/lib/access/session';
import { getFreeze } from '@/lib/queries/meeting/get-freeze';

/** The papers of figures as they were frozen: what came later changes nothing in them. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const answer = await getFreeze(await requireActor(), await params);
  const frozen = answer.status === 'ok' ? { status: 'ok' as const, view: answer.view.frozen } : answer;
  return briefResponse(frozen, request.nextUrl.searchParams);
}
