import type { Amount } from '@/lib/domain/progress/ledger';
import { formatRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import { noFigure, type Snapshot, type SnapshotIndicator } from './snapshot';

/** A figure that is another now than it was when it was frozen; null: none. */
export interface LaterChange {
  unitCode: string;
  unitName: string;
  indicatorCode: string;
  indicatorName: string;
  before: Amount | null;
  after: Amount | null;
}

/** Everything that differs between figures as frozen and as known now: of the unit first, then of those below, by code. */
export function laterChanges(frozen: Snapshot, now: Snapshot): LaterChange[] {
  return [...ownChanges(frozen, now), ...changesBelow(frozen, now)];
}

function ownChanges({ unit, indicators }: Snapshot, now: Snapshot): LaterChange[] {
  return bothOf(indicators, now.indicators).flatMap(({ code, name, before, after }) =>
    change(unit, { code, name }, before?.standing.shown ?? null, after?.standing.shown ?? null),
  );
}

function changesBelow(frozen: Snapshot, now: Snapshot): LaterChange[] {
  const indicators = bothOf(frozen.indicators, now.indicators);
  const units = new Map([...now.units, ...frozen.units].map((one) => [one.code, one]));
  const [was, is] = [frozen, now].map(
    ({ units: some }) => new Map(some.map((one) => [one.code, one.amounts])),
  );
  return [...units.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((unit) =>
      indicators.flatMap((indicator) =>
        change(
          unit,
          indicator,
          was?.get(unit.code)?.[indicator.code] ?? null,
          is?.get(unit.code)?.[indicator.code] ?? null,
        ),
      ),
    );
}

/** Indicators of either side, in the order of the frozen one. */
function bothOf(before: readonly SnapshotIndicator[], after: readonly SnapshotIndicator[]) {
  const names = new Map([...before, ...after].map(({ code, shortName }) => [code, shortName]));
  return [...names].map(([code, name]) => ({
    code,
    name,
    before: before.find((one) => one.code === code),
    after: after.find((one) => one.code === code),
  }));
}

function change(
  { code: unitCode, fullName: unitName }: { code: string; fullName: string },
  { code: indicatorCode, name: indicatorName }: { code: string; name: string },
  before: Amount | null,
  after: Amount | null,
): LaterChange[] {
  const isSame = before?.numerator === after?.numerator && before?.denominator === after?.denominator;
  return isSame ? [] : [{ unitCode, unitName, indicatorCode, indicatorName, before, after }];
}

/** '383/454 (84,3%)', '1.315', 'không có số liệu' */
export function amountText(amount: Amount | null): string {
  if (!amount) return noFigure;
  const { numerator, denominator } = amount;
  if (denominator === 0) return formatCount(numerator);
  return `${formatCount(numerator)}/${formatCount(denominator)} (${formatRate(numerator, denominator)})`;
}
