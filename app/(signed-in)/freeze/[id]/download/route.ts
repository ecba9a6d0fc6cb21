import type { NextRequest } from 'next/server';
import { briefResponse } from '@/app/brief-response';
import { inTurn } from '@/app/document-response';
import type { Actor } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { weekKey } from '@/lib/domain/plan/week';
import { type FreezeView, getFreeze } from '@/lib/queries/meeting/get-freeze';
import { getIssuingBody } from '@/lib/queries/meeting/get-issuing-body';
import type { Answer } from '@/lib/queries/query';

/** The papers of figures as they were frozen: what came later changes nothing in them. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await requireActor();
  const { searchParams } = request.nextUrl;
  const address = await params;
  return inTurn(async () => answerOf(actor, await getFreeze(actor, address), searchParams));
}

async function answerOf(
  actor: Actor,
  answer: Answer<FreezeView>,
  searchParams: URLSearchParams,
): Promise<Response> {
  if (answer.status !== 'ok') return briefResponse(answer, answer, searchParams);
  const { frozen, place, frozenAt, checksum } = answer.view;
  const { plan, unit, week } = place;
  const issuer = await getIssuingBody(actor, { plan: plan.slug, unit: unit.code, week: weekKey(week) });
  return briefResponse({ status: 'ok', view: frozen }, issuer, searchParams, { frozenAt, checksum });
}
