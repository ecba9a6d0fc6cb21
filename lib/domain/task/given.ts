import { hasBegun, type MeetingFacts } from '@/lib/domain/meeting/meeting';

/**
 * Is a conclusion of the meeting a task by then? From the meeting's day and hour on; before that it is a draft, which
 * asks nothing of anybody.
 */
export function isGiven(meeting: Pick<MeetingFacts, 'heldOn' | 'startMinute'>, now: Date): boolean {
  return hasBegun(meeting, now);
}
