/** What is known of who was at a điểm cầu. */
export interface Mark {
  attended: boolean | null;
  attendees: string;
}

/** The same as a form was filled with it; the name tells whether the point is still the one that was meant. */
export interface FilledMark extends Mark {
  name: string;
}

/**
 * What to do with a mark that a form sends back: nothing where nobody touched it, for what others marked meanwhile stays;
 * tell it where others marked it differently or the point is no longer there.
 */
export function judgeMark(
  said: Mark,
  filled: FilledMark,
  present: FilledMark | undefined,
): 'untouched' | 'write' | 'marked_meanwhile' | 'point_gone' {
  if (isSame(said, filled)) return 'untouched';
  if (present?.name !== filled.name) return 'point_gone';
  return isSame(present, filled) || isSame(present, said) ? 'write' : 'marked_meanwhile';
}

function isSame(one: Mark, other: Mark): boolean {
  return one.attended === other.attended && one.attendees === other.attendees;
}
