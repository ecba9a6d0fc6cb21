import { formatRate, writtenRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import { childrenOf, type Snapshot, type SnapshotIndicator } from '../freeze/snapshot';
import { furthestBehind, laggards, type Ranked, rankedBy, tiedWithFirst } from '../summary/rank';
import type { Slide } from './slides';

/** Indicators compared unit by unit. */
const comparedMax = 3;
/** Units named at either end. */
const namedMax = 5;
/** Units named of those that owe a report. */
const owingMax = 8;

/** Of the indicators furthest behind: which units below lead, which lag. */
export function rankSlides(snapshot: Snapshot): Slide[] {
  const units = childrenOf(snapshot);
  return furthestBehind(snapshot)
    .flatMap((indicator) => rankSlide(indicator, rankedBy(indicator, units)) ?? [])
    .slice(0, comparedMax);
}

function rankSlide({ shortName }: SnapshotIndicator, known: readonly Ranked[]): Slide | null {
  // No unit is named as first and as last.
  const last = laggards(known);
  const named = Math.min(namedMax, Math.floor(known.length / 2), last.length);
  if (named === 0) return null;
  const title = `${shortName}: đơn vị dẫn đầu, đơn vị còn chậm`;
  if (tiedWithFirst(known) > named || tiedWithFirst(last) > named)
    return {
      is: 'points',
      title,
      points: [`Dẫn đầu: ${endText(known, named)}`, `Còn chậm: ${endText(last, named)}`],
    };
  return {
    is: 'table',
    title,
    columns: [
      { label: 'Dẫn đầu', align: 'left', share: 36 },
      { label: 'Tỷ lệ', align: 'right', share: 12 },
      { label: 'Còn chậm', align: 'left', share: 40 },
      { label: 'Tỷ lệ', align: 'right', share: 12 },
    ],
    rows: Array.from({ length: named }, (_, at) => [...cellsOf(known[at]), ...cellsOf(last[at])]),
  };
}

function cellsOf(one: Ranked | undefined): string[] {
  return one
    ? [placeName(one.unit.fullName), formatRate(one.amount.numerator, one.amount.denominator)]
    : ['', ''];
}

/** 'Huyện Yên Thành cũ' for 'Địa bàn huyện Yên Thành cũ': large letters leave no room for the kind. */
function placeName(fullName: string): string {
  const name = fullName.replace(/^Địa bàn /, '');
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

/** Where more than are named stand alike, their number. */
function endText(ordered: readonly Ranked[], named: number): string {
  const rate = ({ amount }: Ranked) => writtenRate(amount.numerator, amount.denominator);
  const [first] = ordered;
  const tied = tiedWithFirst(ordered);
  if (first && tied > named) return `${formatCount(tied)} đơn vị cùng đạt ${rate(first)}`;
  return ordered
    .slice(0, named)
    .map((one) => `${placeName(one.unit.fullName)} (${rate(one)})`)
    .join(', ');
}

/** Chế độ báo cáo: how many reported, in time, late; who did not. */
export function disciplineSlides({ unit, units, week, receipts }: Snapshot): Slide[] {
  const { expected, received, onTime, isDue } = receipts;
  if (expected === 0) return [];
  const title = `Chế độ báo cáo tuần ${week.isoNumber}/${week.isoYear}`;
  if (units.length === 0 && expected === 1) {
    const said = received === 0 ? 'chưa nộp báo cáo tuần' : 'đã nộp báo cáo tuần';
    const when = received === 0 ? (isDue ? '' : ' (chưa hết hạn)') : onTime > 0 ? ' đúng hạn' : ' trễ hạn';
    return [{ is: 'points', title, points: [`${unit.fullName} ${said}${when}`] }];
  }
  const owed = expected - received;
  const figures = [
    { label: 'Đã nộp', value: `${formatCount(received)}/${formatCount(expected)}`, detail: 'đơn vị' },
    { label: '● đúng hạn', value: formatCount(onTime), detail: 'đơn vị' },
    { label: '▲ nộp trễ', value: formatCount(received - onTime), detail: 'đơn vị' },
    {
      label: isDue ? '■ chưa nộp' : '○ chưa nộp',
      value: formatCount(owed),
      detail: isDue ? 'đơn vị' : 'đơn vị, chưa hết hạn',
    },
  ];
  return [{ is: 'figures', title, figures }, ...(isDue ? owingSlides(units) : [])];
}

/** Who owes a report, named once the deadline has passed. */
function owingSlides(units: Snapshot['units']): Slide[] {
  const owing = units.filter(({ level, expected, received }) => level === 'commune' && expected > received);
  if (owing.length === 0) return [];
  const shown = owing.slice(0, owingMax);
  const which = owing.length > shown.length ? `, ${shown.length} đơn vị đầu danh sách` : '';
  return [
    {
      is: 'table',
      title: `${formatCount(owing.length)} đơn vị cấp xã chưa nộp báo cáo${which}`,
      columns: [
        { label: 'Đơn vị', align: 'left', share: 1 },
        { label: 'Địa bàn', align: 'left', share: 1 },
      ],
      rows: shown.map(({ fullName, parentName }) => [fullName, placeName(parentName)]),
    },
  ];
}
