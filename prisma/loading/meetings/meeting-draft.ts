import type { MeetingForm } from '@/lib/domain/meeting/meeting';
import type { Day } from '@/lib/domain/plan/day';

/** A demonstration meeting as it is made up, before it has ids: units and departments go by code. */
export interface MeetingDraft {
  plan: string;
  unit: string;
  title: string;
  heldOn: Day;
  startMinute: number;
  endMinute: number | null;
  form: MeetingForm;
  place: string;
  chair: string;
  secretary: string;
  invited: string[];
  agenda: string[];
  documents: string[];
  proceedings: string[];
  assessment: string[];
  /** The last day of the week whose figures it works with. */
  weekEndsOn: Day;
  createdAt: Date;
  /** Null: not frozen yet. */
  frozenAt: Date | null;
  /** Codes of units that were not there; null: the meeting is still to come. */
  absent: readonly string[] | null;
  conclusions: ConclusionDraft[];
}

export interface ConclusionDraft {
  text: string;
  /** One of both. */
  lead: { unit: string } | { department: string };
  partners: ({ unit: string } | { department: string })[];
  person: string;
  dueOn: Day | null;
  product: string;
  authority: string;
  /** Oldest first; by the user name of a demonstration account. */
  notes: { kind: 'progress' | 'done' | 'reopened'; text: string; at: Date; by: string }[];
}
