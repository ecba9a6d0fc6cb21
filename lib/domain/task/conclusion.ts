import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { MeetingFacts, MeetingPoint } from '@/lib/domain/meeting/meeting';
import type { Day } from '@/lib/domain/plan/day';

/**
 * A conclusion of a meeting, which is a task from then on. "6 rõ": rõ người (person), rõ việc (text), rõ thời gian
 * (dueOn), rõ trách nhiệm (lead, partners), rõ sản phẩm (product), rõ thẩm quyền (authority).
 */
export interface Conclusion {
  text: string;
  /** Name of the unit or department that leads. */
  lead: string;
  /** Names of those that co-ordinate. */
  partners: string[];
  /** The office that answers for it; '' where not said. */
  person: string;
  /** Null: thường xuyên. */
  dueOn: Day | null;
  product: string;
  authority: string;
}

/** All that the papers of a meeting tell, besides its figures. */
export interface MeetingTold {
  facts: MeetingFacts;
  points: MeetingPoint[];
  /** Who holds it. */
  unit: Snapshot['unit'];
  planNumber: string;
  isIllustrative: boolean;
  conclusions: Conclusion[];
}
