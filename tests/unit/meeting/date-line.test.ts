import { describe, expect, test } from 'vitest';
import { blankDay, dateLine, longDate, numberLine } from '@/lib/domain/meeting/paper/date-line';

/** Blanks of a form do not break; here they are read as spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates as Nghị định 30 writes them', () => {
  test.each([
    ['2022-02-05', 'ngày 05 tháng 02 năm 2022'],
    ['2022-01-31', 'ngày 31 tháng 01 năm 2022'],
    ['2022-03-09', 'ngày 09 tháng 3 năm 2022'],
    ['2022-09-10', 'ngày 10 tháng 9 năm 2022'],
    ['2026-10-01', 'ngày 01 tháng 10 năm 2026'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
  ])('%s: %s', (day, text) => {
    expect(longDate(day)).toBe(text);
  });

  test('the day is left for the registry', () => {
    expect(plain(dateLine('Nghệ An', '2022-05-09'))).toBe('Nghệ An, ngày      tháng 5 năm 2022');
    expect(plain(blankDay('2022-02-05'))).toBe('ngày      tháng 02 năm 2022');
  });

  test('no blank is broken or closed up', () => {
    expect(dateLine('Cửa Lò', '2022-05-09')).not.toMatch(/ {2}/);
    expect(numberLine('state', 'BC', 'UBND')).not.toMatch(/ /);
  });
});

describe('numbers of papers', () => {
  test('of the state: a colon, a stroke, then a dash', () => {
    expect(plain(numberLine('state', 'BC', 'UBND'))).toBe('Số:        /BC-UBND');
  });

  test('of the party: no colon, a dash, then a stroke', () => {
    expect(plain(numberLine('party', 'BC', 'BCĐ'))).toBe('Số        -BC/BCĐ');
  });
});
