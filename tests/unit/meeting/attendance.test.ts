import { describe, expect, it } from 'vitest';
import { filledIn, rowsOf } from '@/components/meeting/points/attendance';
import { judgeMark } from '@/lib/domain/meeting/attendance';
import type { MeetingPoint } from '@/lib/domain/meeting/meeting';

const vinh = { name: 'Thành phố Vinh', attended: null, attendees: '' };
const present = { attended: true, attendees: '' };

describe('a mark of attendance', () => {
  it('that nobody touched changes nothing, whatever others marked', () => {
    expect(judgeMark(vinh, vinh, { ...vinh, ...present })).toBe('untouched');
    expect(judgeMark(vinh, vinh, undefined)).toBe('untouched');
  });

  it('is written where the point stands as it did, or as it is said now', () => {
    expect(judgeMark(present, vinh, vinh)).toBe('write');
    expect(judgeMark(present, vinh, { ...vinh, ...present })).toBe('write');
  });

  it('is told where others marked otherwise, or another point stands there', () => {
    expect(judgeMark(present, vinh, { ...vinh, attended: false })).toBe('marked_meanwhile');
    expect(judgeMark(present, vinh, { ...vinh, name: 'Thị xã Cửa Lò' })).toBe('point_gone');
    expect(judgeMark(present, vinh, undefined)).toBe('point_gone');
  });
});

describe('rows of a form that was refused', () => {
  const point = (position: number, name: string, attended: boolean | null = null): MeetingPoint => ({
    position,
    unitCode: null,
    name,
    attendees: '',
    attended,
  });
  const filled = (name: string) => JSON.stringify({ name, attended: 'unknown', attendees: '' });
  const typed = {
    'filled-1': filled('Vinh'),
    'attended-1': 'no',
    'attendees-1': 'Chủ tịch',
    'filled-2': filled('Cửa Lò'),
    'attended-2': 'unknown',
    'attendees-2': '',
  };

  it('keep what was typed at the name where it was, and show what others marked elsewhere', () => {
    const rows = rowsOf([point(5, 'Cửa Lò', true), point(6, 'Vinh')], typed);
    expect(rows).toMatchObject([
      { position: 5, name: 'Cửa Lò', attended: 'yes', attendees: '' },
      { position: 6, name: 'Vinh', attended: 'no', attendees: 'Chủ tịch' },
    ]);
    expect(filledIn(rows[0]?.filled)).toEqual({ name: 'Cửa Lò', attended: 'yes', attendees: '' });
  });

  it('stand as they are where what comes along unseen is nothing of ours', () => {
    expect(rowsOf([point(1, 'Vinh')], { ...typed, 'filled-1': '{' })).toMatchObject([
      { attended: 'unknown' },
    ]);
  });
});
