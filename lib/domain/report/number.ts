/** Why a text is not a whole number as officials write it. */
export type NumberFault = 'not_a_number' | 'comma_decimal' | 'negative' | 'too_large' | 'dot_group';

export type ParsedCount = { ok: true; count: number | null } | { ok: false; fault: NumberFault };

/** The largest figure a unit can report: no count of people, households or files in the country comes near. */
export const countMax = 999_999_999;

/**
 * Reads a whole number as Vietnamese write it: '1.315' and '1315' are one thousand three hundred and fifteen.
 * A comma is the decimal sign, so '1,315' is refused and not guessed. Blank is null, not zero.
 */
export function parseCount(text: string): ParsedCount {
  // Numbers pasted from sheets and chats come with plain, no-break or narrow spaces.
  const typed = text.normalize('NFKC').replace(/\s+/g, '');
  if (typed === '') return { ok: true, count: null };
  if (/^[-−–]\d/.test(typed)) return { ok: false, fault: 'negative' };
  if (/^\d[\d.]*,\d+$/.test(typed)) return { ok: false, fault: 'comma_decimal' };
  if (!/^\d[\d.]*$/.test(typed)) return { ok: false, fault: 'not_a_number' };
  if (typed.includes('.') && !/^\d{1,3}(\.\d{3})+$/.test(typed)) return { ok: false, fault: 'dot_group' };
  const digits = typed.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  if (digits.length > String(countMax).length) return { ok: false, fault: 'too_large' };
  return { ok: true, count: Number(digits) };
}

/** '1.315' */
export function formatCount(count: number): string {
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, '.');
  return count < 0 ? `−${digits}` : digits;
}

/** '+368', '−12', '0' */
export function formatCountChange(change: number): string {
  return change > 0 ? `+${formatCount(change)}` : formatCount(change);
}
