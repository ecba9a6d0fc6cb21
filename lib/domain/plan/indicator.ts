/** How an indicator's figures are read, added and judged. */
export interface IndicatorRule {
  /** yes_no: numerator 0 or 1 of 1; rolls up as the share of units that answer yes. */
  kind: 'rate' | 'count' | 'yes_no';
  /** running (luỹ kế): a figure is the total so far. weekly (phát sinh): what happened in the week. */
  accumulation: 'running' | 'weekly';
  direction: 'higher_is_better' | 'lower_is_better';
  /** Who sets the denominator: nobody (a count), the report, or the province's baseline. */
  denominatorBy: 'none' | 'reporter' | 'province';
}
