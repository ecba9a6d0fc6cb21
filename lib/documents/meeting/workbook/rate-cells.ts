import type ExcelJS from 'exceljs';
import type { SnapshotIndicator } from '@/lib/domain/meeting/freeze/snapshot';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { cutRate } from '@/lib/domain/progress/rate';
import type { DatedTarget } from '@/lib/domain/progress/standing';
import { plainStyles } from './sheet';

/** A rate is cut to tenths of a percent, never rounded up; recomputed by Excel from the parts beside it. */
const rateFormula = (numerator: string, denominator: string) =>
  `IF(N(${denominator})=0,"",ROUNDDOWN(${numerator}/${denominator},3))`;

export function setRate(
  cell: ExcelJS.Cell,
  { numerator, denominator }: Pick<Amount, 'numerator' | 'denominator'>,
  above: string,
  below: string,
): void {
  const tenths = cutRate(numerator, denominator);
  cell.value = { formula: rateFormula(above, below), result: tenths === null ? '' : tenths / 1000 };
}

/** A number; where less is better its format says '≤'. */
export function setTarget(
  cell: ExcelJS.Cell,
  { direction }: IndicatorRule,
  { numerator, denominator }: DatedTarget,
): void {
  const isMost = direction === 'lower_is_better';
  cell.value = denominator === null ? numerator : numerator / denominator;
  if (denominator === null) cell.style = plainStyles[isMost ? 'mostCount' : 'count'];
  else cell.style = plainStyles[isMost ? 'mostRate' : 'rate'];
}

/** Numerator and denominator; a count has none, and nothing said stays empty. */
export function partsOf({ kind }: SnapshotIndicator['rule'], amount: Amount | null): (number | null)[] {
  if (!amount) return kind === 'count' ? [null] : [null, null];
  return kind === 'count' ? [amount.numerator] : [amount.numerator, amount.denominator];
}
