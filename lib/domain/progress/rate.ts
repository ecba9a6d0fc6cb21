/**
 * A rate is cut to one decimal, never rounded up, so that no unit is shown at a target it has not reached:
 * 383/454 = 84,36 % is 84,3 % (the 2022 report of Cửa Lò), 99,97 % is 99,9 %.
 * @returns tenths of a percent (843), or null when there is no denominator.
 */
export function cutRate(numerator: number, denominator: number): number | null {
  if (denominator <= 0) return null;
  // Whole-number arithmetic: 0.29 * 1000 in floating point would be cut to 289.
  return Number((BigInt(numerator) * 1000n) / BigInt(denominator));
}

/** '84,3%', or '–' without a denominator. */
export function formatRate(numerator: number, denominator: number): string {
  const tenths = cutRate(numerator, denominator);
  return tenths === null ? '–' : `${formatTenths(tenths)}%`;
}

/** As papers write a rate: '84,3%', and '83%' where nothing is left behind the comma; '–' without a denominator. */
export function writtenRate(numerator: number, denominator: number): string {
  return formatRate(numerator, denominator).replace(',0%', '%');
}

/** A change of a rate in tenths of a percentage point: '+1,2', '−0,4', '0,0'. The unit is "điểm %". */
export function formatPointChange(tenths: number): string {
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
  return sign + formatTenths(Math.abs(tenths));
}

/** '84,3' from 843; thousands are parted by dots. */
export function formatTenths(tenths: number): string {
  const whole = Math.floor(tenths / 10);
  return `${String(whole).replace(/\B(?=(\d{3})+$)/g, '.')},${tenths % 10}`;
}
