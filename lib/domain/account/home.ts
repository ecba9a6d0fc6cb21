/** Where a person is at home in one plan: the unit they answer for (or the plan's root), the plan's current week. */
export interface Home {
  plan: string;
  unit: string;
  week: string;
}

/** The pages that the top bar leads to. */
export type Destination = 'progress' | 'meetings' | 'tasks' | 'reports' | 'review';

/** @param week '2026-47'; without it, the page shows the plan's current week. */
export function addressOf(destination: Destination, home: Home, week?: string): string {
  const { plan, unit } = home;
  return `/${destination}/${plan}/${unit}${week ? `?week=${week}` : ''}`;
}

/**
 * Plan and week of the page one is on, as its address says them: they survive going elsewhere.
 * @param planParameter where the path names no plan: '/search?q=…&plan=2026&week=2026-47'.
 */
export function placeOf(
  pathname: string,
  weekParameter: string | null,
  planParameter: string | null = null,
): { plan?: string; week?: string } {
  const [, plan = planParameter ?? undefined, weekSegment] =
    /^\/(?:progress|map|heat|calendar|compare|wall|reports|report|review|plan|meetings|tasks|body|freezes)\/([^/]+)(?:\/[^/]+\/(\d{4}-\d{2})(?=\/|$))?/.exec(
      pathname,
    ) ?? [];
  return { plan, week: plan ? (weekSegment ?? weekParameter ?? undefined) : undefined };
}
