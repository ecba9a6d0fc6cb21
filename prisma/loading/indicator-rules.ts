import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { readCatalogue } from './read-catalogue';

const rules = new Map(
  readCatalogue('indicators').map((row): [string, IndicatorRule] => [
    row.code ?? '',
    {
      kind: row.kind as IndicatorRule['kind'],
      accumulation: row.accumulation as IndicatorRule['accumulation'],
      direction: row.direction as IndicatorRule['direction'],
      denominatorBy: row.denominator_by as IndicatorRule['denominatorBy'],
    },
  ]),
);

/** How an indicator of the catalogue is read and added; the database's own type check follows on loading. */
export function indicatorRule(code: string): IndicatorRule {
  const rule = rules.get(code);
  if (!rule) throw new RangeError(`the catalogue has no indicator ${code}`);
  return rule;
}
