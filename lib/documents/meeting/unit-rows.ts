import type { PaperTable } from '@/lib/domain/meeting/paper';
import { amountOf, reportersOf, type Snapshot, type SnapshotIndicator } from '@/lib/domain/meeting/snapshot';
import { formatRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';

/** As many rates as can be read across A4 lying down. */
const columnsMax = 10;

/**
 * The rates with a target, unit by unit, as many as a page holds: the last row is the whole (Σ/Σ, never an average of
 * rates). Null where no unit below reports any.
 */
export function unitTable(snapshot: Snapshot): PaperTable | null {
  const shown = ratesShown(snapshot);
  const [first] = shown;
  if (!first) return null;
  const units = reportersOf(snapshot, first);
  if (units.length === 0) return null;
  return {
    columns: [
      { label: 'TT', share: 5, align: 'center' },
      { label: 'Đơn vị', share: 24, align: 'left' },
      { label: 'Nộp báo cáo', share: 11, align: 'center' },
      ...shown.map(({ shortName }) => ({ label: `${shortName} (%)`, share: 11, align: 'right' as const })),
    ],
    rows: [
      ...units.map((unit, at) => ({
        cells: [
          String(at + 1),
          unit.fullName,
          unit.received === 0 ? 'chưa nộp' : unit.onTime > 0 ? 'đúng hạn' : 'trễ',
          ...shown.map((indicator) => rateText(amountOf(unit, indicator))),
        ],
      })),
      {
        cells: [
          '',
          snapshot.unit.fullName,
          `${formatCount(snapshot.receipts.received)}/${formatCount(snapshot.receipts.expected)}`,
          ...shown.map(({ standing }) => rateText(standing.shown)),
        ],
        bold: true,
      },
    ],
  };
}

/** Rates of one level of units, those with a target first, in the plan's order. */
function ratesShown(snapshot: Snapshot): SnapshotIndicator[] {
  const rates = snapshot.indicators.filter(
    ({ rule, standing }) => rule.kind === 'rate' && standing.shown !== null,
  );
  const level = rates[0]?.reportedBy;
  const aimed = rates.filter((one) => one.reportedBy === level && one.standing.target !== null);
  return aimed.slice(0, columnsMax);
}

function rateText(amount: { numerator: number; denominator: number } | null): string {
  return amount ? formatRate(amount.numerator, amount.denominator).replace('%', '') : '–';
}
