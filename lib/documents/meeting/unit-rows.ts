import { isNotApplicable, notApplicable } from '@/lib/domain/meeting/freeze/not-applicable';
import {
  amountOf,
  reportersOf,
  type Snapshot,
  type SnapshotIndicator,
  type SnapshotUnit,
} from '@/lib/domain/meeting/freeze/snapshot';
import type { PaperTable } from '@/lib/domain/meeting/paper/paper';
import { formatRate } from '@/lib/domain/progress/rate';
import { reportingWords } from '@/lib/domain/progress/reporting-words';
import { formatCount } from '@/lib/domain/report/number';

/** As many rates as can be read across A4 lying down. */
const columnsMax = 10;

/**
 * The rates with a target, unit by unit, in as many tables as their pages take: the last row is the whole (Σ/Σ, never an
 * average of rates). None where no unit below reports any.
 */
export function unitTables(snapshot: Snapshot): PaperTable[] {
  const rates = snapshot.indicators.filter(({ rule, standing }) => rule.kind === 'rate' && standing.target);
  const levels = [...new Set(rates.map(({ reportedBy }) => reportedBy))];
  return levels.flatMap((level) => {
    const units = reportersOf(snapshot, { reportedBy: level });
    if (units.length === 0) return [];
    const own = rates.filter(({ reportedBy }) => reportedBy === level);
    return parted(own).map((some) => tableOf(snapshot, units, some));
  });
}

/** In parts of about one length. */
function parted(rates: readonly SnapshotIndicator[]): SnapshotIndicator[][] {
  const parts = Math.ceil(rates.length / columnsMax);
  const length = Math.ceil(rates.length / parts);
  return Array.from({ length: parts }, (_, at) => rates.slice(at * length, (at + 1) * length));
}

function tableOf(
  { unit, receipts }: Snapshot,
  units: readonly SnapshotUnit[],
  rates: readonly SnapshotIndicator[],
): PaperTable {
  const whole = `${formatCount(receipts.received)}/${formatCount(receipts.expected)}`;
  return {
    columns: [
      { label: 'TT', share: 5, align: 'center' },
      { label: 'Đơn vị', share: 24, align: 'left' },
      { label: 'Nộp báo cáo', share: 11, align: 'center' },
      ...rates.map(({ shortName }) => ({ label: `${shortName} (%)`, share: 11, align: 'right' as const })),
    ],
    rows: [
      ...units.map((one, at) => ({
        cells: [
          String(at + 1),
          one.fullName,
          receiptText(one, receipts.isDue),
          ...rates.map((indicator) =>
            isNotApplicable(one, indicator) ? notApplicable : rateText(amountOf(one, indicator)),
          ),
        ],
      })),
      {
        cells: ['', unit.fullName, whole, ...rates.map(({ standing }) => rateText(standing.shown))],
        bold: true,
      },
    ],
  };
}

function receiptText({ expected, received, onTime }: SnapshotUnit, isDue: boolean): string {
  if (expected === 0) return reportingWords.not_asked;
  if (received === 0) return isDue ? reportingWords.missing : reportingWords.not_due;
  return onTime > 0 ? reportingWords.on_time : reportingWords.late;
}

function rateText(amount: { numerator: number; denominator: number } | null): string {
  return amount ? formatRate(amount.numerator, amount.denominator).replace('%', '') : '–';
}
