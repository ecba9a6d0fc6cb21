import type { SnapshotIndicator, SnapshotUnit } from './snapshot';

export const notApplicable = 'không áp dụng';

/** It said that the indicator does not apply to it: neither silence nor a figure. */
export function isNotApplicable(unit: SnapshotUnit, { code }: Pick<SnapshotIndicator, 'code'>): boolean {
  return unit.notApplicable.includes(code);
}
