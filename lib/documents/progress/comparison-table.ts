import { formatDay } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import type { ComparedLine, SideSaid } from '@/lib/domain/progress/compare';
import { caveatText, missingWords, noDifferenceText, sideNames } from '@/lib/domain/progress/compare-words';
import { cutRate } from '@/lib/domain/progress/rate';
import { stateText } from '@/lib/domain/progress/sentences';
import type { Comparison } from '@/lib/queries/progress/comparison';
import type { ComparisonView } from '@/lib/queries/progress/get-comparison';
import { change, count, type DataCell, type DataTable, points, rate, text } from '../table/data-table';

/** A comparison as a file; null when nothing is compared. @param about Về số liệu này, as the page says it. */
export function comparisonTable(
  { of, comparison, ...view }: ComparisonView,
  title: string,
  about: DataTable['about'],
): DataTable | null {
  if (comparison.is !== 'compared') return null;
  const names = sideNames(of, view, comparison.b);
  return {
    name: fileName(view, comparison),
    title: `So sánh: ${title}`,
    columns: [
      { label: 'Nhóm', is: 'text' },
      { label: 'Chỉ tiêu', is: 'text' },
      { label: 'Đơn vị tính', is: 'text' },
      ...sideColumns(names.a),
      ...sideColumns(names.b),
      { label: 'Chênh lệch tỷ lệ', is: 'points' },
      { label: 'Chênh lệch số lượng', is: 'change' },
      { label: 'Ghi chú', is: 'text' },
    ],
    rows: comparison.lines.map((line) => [
      text(line.groupName),
      text(line.name),
      text(line.measure),
      ...sideCells(line, 'a'),
      ...sideCells(line, 'b'),
      ...differenceCells(line),
      text(noteOf(line, names)),
    ]),
    about: [
      ...about,
      ['Chênh lệch', `${names.a} trừ ${names.b}; tỷ lệ lấy theo số đã cắt một chữ số thập phân`],
      ...reformFacts(comparison),
    ],
  };
}

function sideColumns(name: string): DataTable['columns'] {
  return [
    { label: `${name}: tử số hoặc số lượng`, is: 'count' },
    { label: `${name}: mẫu số`, is: 'count' },
    { label: `${name}: tỷ lệ`, is: 'rate' },
    { label: `${name}: còn thiếu`, is: 'count' },
    { label: `${name}: tình trạng`, is: 'text' },
  ];
}

function sideCells({ rule, ...line }: ComparedLine, side: 'a' | 'b'): DataCell[] {
  const { said, standing } = line[side];
  const why = whyNone(said);
  const amount = said.is === 'figure' ? said.amount : null;
  const isRate = rule.kind !== 'count';
  return [
    count(amount && amount.numerator, why),
    count(amount && isRate ? amount.denominator : null),
    rate(amount && isRate ? cutRate(amount.numerator, amount.denominator) : null),
    count(amount && standing ? standing.missing : null),
    text(amount && standing ? stateText(standing) : ''),
  ];
}

const whyNone = (said: SideSaid) => (said.is === 'figure' ? '' : missingWords[said.is]);

function differenceCells({ difference, isOpen }: Pick<ComparedLine, 'difference' | 'isOpen'>): DataCell[] {
  return [
    points(difference.is === 'points' && !isOpen ? difference.by : null),
    change(difference.is === 'cases' && !isOpen ? difference.by : null),
  ];
}

function noteOf(
  { difference, caveats, rule, isOpen }: ComparedLine,
  names: { a: string; b: string },
): string {
  return [
    ...(rule.direction === 'lower_is_better' ? ['càng thấp càng tốt'] : []),
    ...(rule.accumulation === 'weekly' ? ['số trong tuần'] : []),
    ...(isOpen ? ['tuần chưa đủ báo cáo'] : []),
    ...(difference.is === 'none' ? [noDifferenceText(difference, names)] : []),
    ...caveats.map(caveatText),
  ].join('; ');
}

function reformFacts({ change: happened }: Extract<Comparison, { is: 'compared' }>): DataTable['about'] {
  if (!happened) return [];
  const days = happened.reforms
    .map(({ on, legalBasis }) => `${formatDay(on)} ${legalBasis}`.trim())
    .join('; ');
  return [
    [
      'Sắp xếp đơn vị',
      `${days}; ${happened.communesBefore} → ${happened.communesAfter} xã, phường` +
        (happened.gained.length + happened.lost.length > 0 ? '; địa bàn đã thay đổi' : '; địa bàn không đổi'),
    ],
  ];
}

/** 'so-sanh-2026-40-2026-47-voi-78-40-2022-18' */
function fileName(
  { plan, unit, week }: Pick<ComparisonView, 'plan' | 'unit' | 'week'>,
  { b }: Extract<Comparison, { is: 'compared' }>,
): string {
  const of = (one: Pick<ComparisonView, 'plan' | 'unit' | 'week'>) =>
    `${one.plan.slug}-${one.unit.code}-${weekKey(one.week)}`;
  return `so-sanh-${of({ plan, unit, week })}-voi-${of(b)}`.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-');
}
