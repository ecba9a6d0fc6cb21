import { readLook } from '@/components/progress/indicator/indicator-look';
import { seenOn, unmapped } from '@/components/progress/indicator/seen-on';
import { requireActor } from '@/lib/access/session';
import { getIndicatorProgress } from '@/lib/queries/progress/get-indicator-progress';
import { getRecast } from '@/lib/queries/progress/get-recast';

export interface IndicatorAddress {
  plan: string;
  unit: string;
  indicator: string;
}

/** The query of an address as pages are given it: a name that comes several times has a list. */
export type Said = Record<string, string | string[] | undefined>;

/** The one question of the page, its tables and its charts. */
export async function askIndicator(address: IndicatorAddress, said: Said) {
  const [week, of] = [firstSaid(said.week), firstSaid(said.of)];
  const actor = await requireActor();
  const asked = { ...address, week, of, ...readLook(said) };
  const [answer, recast] = await Promise.all([getIndicatorProgress(actor, asked), getRecast(actor, asked)]);
  if (answer.status !== 'ok') return answer;
  // Both ask the same of the policy and of the address; a map that there is none of leaves the page as it is.
  const seen = recast.status === 'ok' ? seenOn(answer.view, recast.view) : unmapped(answer.view);
  return { status: 'ok' as const, view: seen };
}

export function firstSaid(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The query of a request for a file. */
export function saidIn(request: Request): Said {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
}
