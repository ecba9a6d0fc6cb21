import { readLook } from '@/components/progress/indicator-look';
import { requireActor } from '@/lib/access/session';
import { getIndicatorProgress } from '@/lib/queries/progress/get-indicator-progress';

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
  return getIndicatorProgress(await requireActor(), { ...address, week, of, ...readLook(said) });
}

export function firstSaid(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The query of a request for a file. */
export function saidIn(request: Request): Said {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
}
