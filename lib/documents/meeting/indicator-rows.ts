import type { PaperTable } from '@/lib/domain/meeting/paper';
import { noFigure, type Snapshot, type SnapshotIndicator } from '@/lib/domain/meeting/snapshot';
import { formatDay } from '@/lib/domain/plan/day';
import type { Amount } from '@/lib/domain/progress/ledger';
import { formatRate, writtenRate } from '@/lib/domain/progress/rate';
import { stateText } from '@/lib/domain/progress/sentences';
import { formatCount } from '@/lib/domain/report/number';

/** The table of indicators as provincial reports have it: TT, chỉ tiêu, kết quả (tử/mẫu), tỷ lệ, mức giao, đánh giá. */
export function indicatorTable({ indicators }: Snapshot): PaperTable {
  return {
    columns: [
      { label: 'TT', share: 7, align: 'center' },
      { label: 'Chỉ tiêu', share: 36, align: 'left' },
      { label: 'Kết quả', share: 28, align: 'right' },
      { label: 'Tỷ lệ', share: 12, align: 'right' },
      { label: 'Mức giao', share: 17, align: 'right' },
      { label: 'Đánh giá', share: 17, align: 'left' },
    ],
    rows: byGroup(indicators),
  };
}

function byGroup(indicators: readonly SnapshotIndicator[]): PaperTable['rows'] {
  let number = 0;
  let group = 0;
  return indicators.flatMap((one) => {
    const head =
      one.groupNumber === group ? [] : [{ cells: ['', one.groupName, '', '', '', ''], bold: true }];
    group = one.groupNumber;
    number++;
    return [...head, { cells: [String(number), ...cellsOf(one)] }];
  });
}

function cellsOf({ name, rule, measure, standing }: SnapshotIndicator): string[] {
  const { shown } = standing;
  return [
    name,
    shown ? resultText(rule.kind === 'count', shown, measure) : noFigure,
    shown && rule.kind !== 'count' ? formatRate(shown.numerator, shown.denominator) : '',
    targetText(standing.target),
    stateText(standing),
  ];
}

function resultText(isCount: boolean, { numerator, denominator }: Amount, measure: string): string {
  return isCount
    ? `${formatCount(numerator)} ${measure}`
    : `${formatCount(numerator)}/${formatCount(denominator)}`;
}

/** '95% đến 31/12/2026' */
function targetText(target: SnapshotIndicator['standing']['target']): string {
  if (!target) return '';
  const aim =
    target.denominator === null
      ? formatCount(target.numerator)
      : writtenRate(target.numerator, target.denominator);
  return `${aim} đến ${formatDay(target.dueOn)}`;
}
