import type { Day } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { hasFigure } from '@/lib/domain/progress/series';
import { type Standing, valueOf } from '@/lib/domain/progress/standing';
import { isReached } from '@/lib/domain/progress/target';
import type { TaskState } from '@/lib/domain/task/task';
import type { MeetingForm } from '../meeting';

type Level = 'province' | 'district' | 'commune';

/** An indicator as it stood: words, figures, target and verdict, so that a later change of any of them changes nothing. */
export interface SnapshotIndicator {
  code: string;
  groupNumber: number;
  groupName: string;
  name: string;
  shortName: string;
  rule: IndicatorRule;
  measure: string;
  numeratorLabel: string;
  denominatorLabel: string | null;
  reportedBy: Level;
  standing: Pick<
    Standing,
    'shown' | 'change' | 'target' | 'missing' | 'state' | 'weeksLate' | 'pace' | 'isComingIn'
  >;
}

/** A unit below, at any depth, with how its reports came in and what it stood at. */
export interface SnapshotUnit {
  code: string;
  fullName: string;
  level: Level;
  /** Of the unit right above. */
  parentCode: string;
  parentName: string;
  expected: number;
  received: number;
  onTime: number;
  /** By code of the indicator; left out where nothing stands behind it. */
  amounts: Record<string, Amount>;
  /** Codes of indicators of which it last said "không áp dụng"; of an area, all that report below it. */
  notApplicable: string[];
}

/** The meeting that works with these figures, of the unit or of one above it. */
export interface SnapshotMeeting {
  title: string;
  heldOn: Day;
  /** Of the unit that holds it. */
  heldBy: string;
  form: MeetingForm;
  /** Điểm cầu. */
  points: number;
}

/** A task that the unit gave, or that it or a unit below leads. */
export interface SnapshotTask {
  text: string;
  lead: string;
  dueOn: Day | null;
  doneOn: Day | null;
  /** At the moment of the snapshot. */
  state: TaskState;
}

/** What a unit's figures were at the end of a week, as known at one moment. */
export interface Snapshot {
  plan: {
    slug: string;
    number: string;
    title: string;
    issuer: string;
    issuedOn: Day | null;
    isIllustrative: boolean;
  };
  unit: { code: string; name: string; fullName: string; level: Level };
  week: { isoYear: number; isoNumber: number; startsOn: Day; endsOn: Day };
  /** The moment (ISO) of figures that were read before the week was over; null once all its days are past. */
  asOf: string | null;
  /** `isDue`: the deadline had passed at the moment. */
  receipts: { expected: number; received: number; onTime: number; approved: number; isDue: boolean };
  indicators: SnapshotIndicator[];
  units: SnapshotUnit[];
  meeting: SnapshotMeeting | null;
  tasks: SnapshotTask[];
}

/** The units right below, by code. */
export function childrenOf({ unit, units }: Snapshot): SnapshotUnit[] {
  return units.filter(({ parentCode }) => parentCode === unit.code);
}

/** The units whose own reports an indicator adds up; those right below where nobody beneath reports it. */
export function reportersOf(
  snapshot: Snapshot,
  { reportedBy }: Pick<SnapshotIndicator, 'reportedBy'>,
): SnapshotUnit[] {
  return snapshot.units.filter(({ level }) => level === reportedBy);
}

/** A unit's figure of an indicator; null while there is none. */
export function amountOf(
  unit: SnapshotUnit,
  { code, rule }: Pick<SnapshotIndicator, 'code' | 'rule'>,
): Amount | null {
  const amount = unit.amounts[code];
  return amount && hasFigure(rule, amount) ? amount : null;
}

export const noFigure = 'không có số liệu';

/**
 * The verdict as provincial evaluations word it. The average is the whole's own rate (Σ/Σ) at that moment, so a verdict
 * is frozen with it.
 */
export function verdictOf(
  { rule, standing }: Pick<SnapshotIndicator, 'rule' | 'standing'>,
  amount: Amount | null,
): string {
  if (!amount) return noFigure;
  const { target, shown } = standing;
  if (!target?.denominator || rule.kind === 'count') return '';
  if (isReached(rule, amount, target)) return 'Hoàn thành';
  if (!shown || shown.denominator <= 0) return 'Chưa hoàn thành';
  const way = rule.direction === 'higher_is_better' ? 1 : -1;
  const against = way * (valueOf(rule, amount) - valueOf(rule, shown));
  if (against === 0) return 'Chưa hoàn thành';
  const isHigher = against > 0 === way > 0;
  return `Chưa hoàn thành, ${isHigher ? 'cao' : 'thấp'} hơn mức trung bình`;
}
