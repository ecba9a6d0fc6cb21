import type { ReportState, RoleName, UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';

/** A demonstration plan as it is made up, before it has ids: units go by key, indicators by code. */
export interface PlanDraft {
  slug: string;
  number: string;
  title: string;
  issuer: string;
  issuedOn: Day | null;
  firstDay: Day;
  lastDay: Day;
  isIllustrative: boolean;
  note: string;
  /** All weeks; those up to `openedWeeks` have begun. */
  weeks: Week[];
  openedWeeks: number;
  /** When its opened weeks were closed; null: they are open. */
  closedAt: Date | null;
  indicators: { code: string; reportedBy: UnitLevel }[];
  targets: TargetDraft[];
  /** In force from a week of the plan on; from its first where none is said. */
  baselines: { indicator: string; unit: string; denominator: number; week?: number }[];
  /** Every expected unit of every opened week. */
  reports: ReportDraft[];
}

export interface TargetDraft {
  indicator: string;
  /** Null: every unit of the plan. */
  unit: string | null;
  dueOn: Day;
  numerator: number;
  denominator: number | null;
}

export interface ReportDraft {
  unit: string;
  week: number;
  state: ReportState;
  returnReason: string | null;
  /** Oldest first; one without `sentAt` is being typed. */
  revisions: RevisionDraft[];
}

export interface RevisionDraft {
  sentAt: Date | null;
  startedAt: Date;
  values: ValueDraft[];
}

/** Neither part: không áp dụng. */
export interface ValueDraft {
  indicator: string;
  numerator?: number;
  denominator?: number;
  reason?: string;
}

/** A unit of the tree in which a plan reports. */
export interface TreeUnit {
  id: number;
  /** Its name in a draft: the code, and where a draft spans two trees, code and first day. */
  key: string;
  code: string;
  validFrom: Day;
  name: string;
  type: string;
  level: UnitLevel;
  /** Code of the district, or of the former district's area; '' for the province and the districts. */
  district: string;
  /** Persons; 0 where the catalogue does not know. */
  population: number;
}

/** The role of a demonstration account over the unit that has this code on that day. */
export interface RoleDraft {
  role: RoleName;
  unit: string;
  /** Code of a department of it, for a department's officer. */
  department?: string;
  on: Day;
}
