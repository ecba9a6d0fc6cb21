import { describe, expect, it } from 'vitest';
import type { SettingField } from '@/components/ui/setting-form';
import { filledText, mergedField } from '@/components/ui/stale-form';

const field = (value: string, more: Partial<SettingField> = {}): SettingField => ({
  name: 'chair',
  label: 'Chủ trì',
  kind: 'text',
  value,
  ...more,
});
const filled = filledText([field('Nguyễn Văn Thành\nPhó Chủ tịch')]);
const typed = (chair: string) => ({ chair, filled });

describe('a field of a form that somebody else saved meanwhile', () => {
  it('that nobody touched shows what was saved, though the browser sends other line ends', () => {
    const said = typed('Nguyễn Văn Thành\r\nPhó Chủ tịch');
    expect(mergedField(field('Trần Thị Mai'), said)).toEqual({ value: 'Trần Thị Mai', kept: null });
  });

  it('keeps what was typed; what was saved stands beside it where that was changed too', () => {
    expect(mergedField(field('Nguyễn Văn Thành\nPhó Chủ tịch'), typed('Lê An'))).toEqual({
      value: 'Lê An',
      kept: null,
    });
    expect(mergedField(field('Trần Thị Mai'), typed('Lê An'))).toEqual({
      value: 'Lê An',
      kept: 'Trần Thị Mai',
    });
    expect(mergedField(field(''), typed('Lê An'))).toEqual({ value: 'Lê An', kept: 'để trống' });
    expect(mergedField(field('Lê An'), typed('Lê An'))).toEqual({ value: 'Lê An', kept: null });
  });

  it('says days, choices and marks in words', () => {
    const day = field('2026-11-28', { kind: 'date' });
    expect(mergedField(day, typed('2026-11-29')).kept).toBe('28/11/2026');
    const choices = [{ value: 'online', label: 'Trực tuyến' }];
    expect(mergedField(field('online', { kind: 'choice', choices }), typed('both')).kept).toBe('Trực tuyến');
    expect(mergedField(field('on', { kind: 'check' }), typed('')).kept).toBe('có đánh dấu');
  });

  it('that goes along unseen says what the form is filled from now', () => {
    const version = { name: 'version', label: '', kind: 'hidden' as const, value: 'new' };
    expect(mergedField(version, { version: 'old', filled })).toEqual({ value: 'new', kept: null });
  });
});
