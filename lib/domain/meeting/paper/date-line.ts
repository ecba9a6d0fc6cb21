import { addDays, type Day } from '@/lib/domain/plan/day';
import type { LetterheadForm } from './paper';

/** On a paper that is not issued yet. */
export const draftMark = 'DỰ THẢO';

/** Room for what the registry writes by hand: it does not break and is not closed up. */
const blank = '\u00a0'.repeat(6);
const wideBlank = '\u00a0'.repeat(8);

/** 'Nghệ An, ngày      tháng 5 năm 2022': the day is left for the registry. */
export function dateLine(place: string, day: Day): string {
  return `${place}, ${blankDay(day)}`;
}

/** 'ngày      tháng 5 năm 2022' */
export function blankDay(day: Day): string {
  return `ngày${blank}${monthOf(day)}`;
}

/** 'ngày 05 tháng 02 năm 2022' */
export function longDate(day: Day): string {
  return `ngày ${day.slice(8)} ${monthOf(day)}`;
}

/** Invitations go out some days ahead. */
const daysAhead = 3;

/** The day whose month an invitation bears and whose letterhead it has; the day itself is left for the registry. */
export function invitationDay(heldOn: Day): Day {
  return addDays(heldOn, -daysAhead);
}

/** The number is left for the registry: 'Số:        /BC-UBND' of the state, 'Số        -BC/BCĐ' of the party. */
export function numberLine(form: LetterheadForm, typeSymbol: string, symbol: string): string {
  return form === 'party'
    ? `Số${wideBlank}-${typeSymbol}/${symbol}`
    : `Số:${wideBlank}/${typeSymbol}-${symbol}`;
}

/** Only months 1 and 2 have a leading zero (and days below 10): Nghị định 30/2020/NĐ-CP, Phụ lục I. */
function monthOf(day: Day): string {
  const [year, month = ''] = day.split('-');
  return `tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}
