import type { IndicatorRule } from '../plan/indicator';
import type { SeriesPoint } from './series';
import type { Standing } from './standing';
import { type Unusual, unusualOf } from './unusual';

/** What a sentence is about. */
export interface Subject {
  code: string;
  shortName: string;
  measure: string;
  rule: IndicatorRule;
}

/** Something that an official should look at, the more urgent the earlier. */
export type Attention =
  | { is: 'silent' | 'late'; units: number }
  | { is: 'overdue' | 'behind'; subject: Subject; standing: Standing }
  | { is: 'still'; subject: Subject; weeks: number }
  | { is: 'unusual'; subject: Subject; unusual: Unusual };

export interface AttentionQuestion {
  indicators: readonly (Subject & { standing: Standing; series: readonly SeriesPoint[] })[];
  /** The last week whose figures are all in. */
  through: number;
  /** Units without a report in three weeks on end. */
  silentUnits: number;
  /** Units whose report is overdue. */
  lateUnits: number;
}

/** A running total that has not moved for so many weeks is said to stand still. */
export const stillWeeks = 3;

/** Everything to look at: who is silent, what is overdue, what falls behind its pace, what stands still, what is odd. */
export function attentionOf({ indicators, through, silentUnits, lateUnits }: AttentionQuestion): Attention[] {
  const found: Attention[] = [];
  if (silentUnits > 0) found.push({ is: 'silent', units: silentUnits });
  if (lateUnits > 0) found.push({ is: 'late', units: lateUnits });
  const open = indicators.filter(({ standing }) => standing.state !== 'reached');
  for (const state of ['overdue', 'behind'] as const) {
    const late = open
      .filter(({ standing }) => standing.state === state)
      .sort((a, b) => lateness(b.standing) - lateness(a.standing));
    found.push(...late.map(({ standing, ...subject }) => ({ is: state, subject, standing })));
  }
  for (const { standing, ...subject } of open) {
    if (standing.weeksStill >= stillWeeks) found.push({ is: 'still', subject, weeks: standing.weeksStill });
  }
  for (const { series, ...subject } of indicators) {
    const unusual = unusualOf(subject.rule, series, through);
    if (unusual) found.push({ is: 'unusual', subject, unusual });
  }
  return found;
}

/** Never, at the present pace, is later than any date. */
function lateness({ weeksLate, pace }: Standing): number {
  return pace?.presentPerWeek != null && pace.reachedOn === null ? Number.POSITIVE_INFINITY : weeksLate;
}

/** The first few, of each kind at least one where there is one. */
export function mostUrgent(all: readonly Attention[], count: number): Attention[] {
  const first = new Set(all.filter((one, at) => all.findIndex(({ is }) => is === one.is) === at));
  const rest = all.filter((one) => !first.has(one));
  const chosen = new Set([...first, ...rest].slice(0, count));
  return all.filter((one) => chosen.has(one));
}
