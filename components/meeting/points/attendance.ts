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
