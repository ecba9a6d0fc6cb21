import type { FilledMark } from '@/lib/domain/meeting/attendance';
import type { MeetingPoint } from '@/lib/domain/meeting/meeting';
import type { Attendance } from '@/lib/domain/meeting/points';

/** How a form says whether a point attended. */
export type Attended = 'yes' | 'no' | 'unknown';

export const attendedWords: Record<Attended, string> = {
  yes: 'có mặt',
  no: 'vắng',
  unknown: 'chưa rõ',
};

export function attendedOf(attended: boolean | null): Attended {
  if (attended === null) return 'unknown';
  return attended ? 'yes' : 'no';
}

/** '130 điểm cầu: 121 có mặt, 3 vắng, 6 chưa điểm danh' */
export function attendanceText({ present, absent, unknown }: Attendance): string {
  const all = present + absent + unknown;
  if (unknown === all) return `${all} điểm cầu, chưa điểm danh`;
  const rest = unknown > 0 ? `, ${unknown} chưa điểm danh` : '';
  return `${all} điểm cầu: ${present} có mặt, ${absent} vắng${rest}`;
}

/** A row of the form: as it is marked there, and what it was filled with. */
export interface MarkedRow {
  position: number;
  name: string;
  attended: Attended;
  attendees: string;
  /** Goes along unseen, to tell what was touched. */
  filled: string;
}

type Filled = Omit<FilledMark, 'attended'> & { attended: Attended };

/** The rows of points: as they stand, but for what was typed there and not saved. */
export function rowsOf(points: readonly MeetingPoint[], typed: Record<string, string> | null): MarkedRow[] {
  const touched = touchedIn(typed ?? {});
  return points.map(({ position, name, attendees, ...point }) => {
    const filled: Filled = { name, attended: attendedOf(point.attended), attendees };
    return { position, ...filled, ...touched.get(name), filled: JSON.stringify(filled) };
  });
}

/** By the point's name: the list may have been filled in anew meanwhile. */
function touchedIn(typed: Record<string, string>): Map<string, Pick<MarkedRow, 'attended' | 'attendees'>> {
  const rows = Object.entries(typed).flatMap(([field, text]) => {
    const at = /^filled-(\d+)$/.exec(field)?.[1];
    const filled = at === undefined ? undefined : filledIn(text);
    if (!filled) return [];
    const attended = typed[`attended-${at}`] as Attended;
    const attendees = typed[`attendees-${at}`] ?? '';
    const isTouched = attended !== filled.attended || attendees !== filled.attendees;
    return isTouched ? [[filled.name, { attended, attendees }] as const] : [];
  });
  return new Map(rows);
}

/** What a row was filled with; undefined where somebody sent something else. */
export function filledIn(text: string | undefined): Filled | undefined {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
