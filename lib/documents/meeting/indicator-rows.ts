import { noFigure, type Snapshot, type SnapshotIndicator } from '@/lib/domain/meeting/freeze/snapshot';
import type { PaperTable } from '@/lib/domain/meeting/paper/paper';
import { coverageOf } from '@/lib/domain/meeting/summary/reporters';
import { aimText, partsText } from '@/lib/domain/meeting/summary/result-text';
import { formatRate } from '@/lib/domain/progress/rate';
import { stateText } from '@/lib/domain/progress/sentences';
import { coverageText } from './coverage-text';

/** The table of indicators as provincial reports have it: TT, chỉ tiêu, kết quả (tử/mẫu), tỷ lệ, mức giao, đánh giá. */
export function indicatorTable(snapshot: Snapshot): PaperTable {
  return {
    columns: [
      { label: 'TT', share: 7, align: 'center' },
      { label: 'Chỉ tiêu', share: 36, align: 'left' },
      { label: 'Kết quả', share: 28, align: 'right' },
      { label: 'Tỷ lệ', share: 12, align: 'right' },
      { label: 'Mức giao', share: 17, align: 'right' },
      { label: 'Đánh giá', share: 17, align: 'left' },
    ],
    rows: byGroup(snapshot),
  };
}

function byGroup(snapshot: Snapshot): PaperTable['rows'] {
  let number = 0;
  let group = 0;
  return snapshot.indicators.flatMap((one) => {
    const head = one.groupNumber === group ? [] : [{ cells: [one.groupName], bold: true, spans: true }];
    group = one.groupNumber;
    number++;
    return [...head, { cells: [String(number), ...cellsOf(snapshot, one)] }];
  });
}

function cellsOf(snapshot: Snapshot, one: SnapshotIndicator): string[] {
  const { name, rule, standing } = one;
  const { shown } = standing;
  const coverage = coverageText(coverageOf(snapshot, one));
  // In one line: the column is as wide as its widest word.
  const behind = coverage && `(${coverage.replaceAll(' ', '\u00a0')})`;
  return [
    name,
    shown ? [partsText(one, shown), behind].filter(Boolean).join('\n') : noFigure,
    shown && rule.kind !== 'count' ? formatRate(shown.numerator, shown.denominator) : '',
    aimText(rule, standing.target),
    stateText(standing),
  ];
}
