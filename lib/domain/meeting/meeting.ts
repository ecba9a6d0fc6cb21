import { type Day, formatDay, vietnamInstant } from '../plan/day';

/** Trực tuyến, trực tiếp, or both at once. */
export const meetingForms = ['online', 'in_person', 'both'] as const;
export type MeetingForm = (typeof meetingForms)[number];

export const meetingFormWords: Record<MeetingForm, string> = {
  online: 'trực tuyến',
  in_person: 'trực tiếp',
  both: 'trực tiếp kết hợp trực tuyến',
};

/** A meeting as its papers tell of it. Texts of several lines hold one item a line. */
export interface MeetingFacts {
  title: string;
  heldOn: Day;
  /** Minutes of the day. */
  startMinute: number;
  endMinute: number | null;
  form: MeetingForm;
  place: string;
  /** Chức vụ and name. */
  chair: string;
  secretary: string;
  invited: string;
  agenda: string;
  documents: string;
  proceedings: string;
  assessment: string;
}

/** Điểm cầu. */
export interface MeetingPoint {
  position: number;
  /** Of the unit of the tree on that day; null for a point typed by hand. */
  unitCode: string | null;
  name: string;
  /** Who leads it and who sits there, in words; '' while not known. */
  attendees: string;
  /** Null while not known. */
  attended: boolean | null;
}

/** Has it begun by then? Before that, nothing that it is to come to is more than a draft. */
export function hasBegun(
  { heldOn, startMinute }: Pick<MeetingFacts, 'heldOn' | 'startMinute'>,
  now: Date,
): boolean {
  return vietnamInstant(heldOn, startMinute) <= now;
}

/** '08 giờ 00 ngày 02/12/2026' */
export function startText({ heldOn, startMinute }: Pick<MeetingFacts, 'heldOn' | 'startMinute'>): string {
  return `${hourText(startMinute)} ngày ${formatDay(heldOn)}`;
}

/** The lines of a text that hold something, without the dashes and numbers that people type before them. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•+]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** '14 giờ 00', as official papers write the time. */
export function hourText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')} giờ ${String(minute % 60).padStart(2, '0')}`;
}

/** 'Sáng', 'Chiều', 'Tối': how an official paper begins to tell of a meeting. */
export function partOfDay(minute: number): 'Sáng' | 'Chiều' | 'Tối' {
  if (minute < 12 * 60) return 'Sáng';
  return minute < 18 * 60 ? 'Chiều' : 'Tối';
}
