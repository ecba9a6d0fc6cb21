import type { Branch, Completeness } from './read-branches';

/** How the reports of a unit and all below it came in. */
export interface CompletenessTotals extends Completeness {
  /** Of `expected` and `received`: communes. The rest are districts that report for themselves. */
  communesExpected: number;
  communesReceived: number;
  /** Reporting units without a counted report in this week and the two before it. */
  silentUnits: number;
}

export function totalCompleteness({
  own,
  children,
}: {
  own: Branch | null;
  children: readonly Branch[];
}): CompletenessTotals {
  const branches = own ? [own, ...children] : children;
  const sum = (pick: (branch: Branch) => number) => branches.reduce((all, one) => all + pick(one), 0);
  return {
    expected: sum((one) => one.expected),
    received: sum((one) => one.received),
    onTime: sum((one) => one.onTime),
    approved: sum((one) => one.approved),
    communesExpected: sum((one) => one.communesExpected),
    communesReceived: sum((one) => one.communesReceived),
    silentUnits: sum((one) => one.silentUnits),
  };
}
