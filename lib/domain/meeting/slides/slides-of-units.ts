import { formatRate, writtenRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import type { Snapshot, SnapshotIndicator } from '../freeze/snapshot';
import {
  comparedUnits,
  firstOf,
  furthestBehind,
  laggards,
  type Ranked,
  rankedBy,
  tiedWithFirst,
} from '../summary/rank';
import { reportersIn } from '../summary/reporters';
import { kindsOf } from '../summary/unit-words';
import type { Slide } from './slides';

/** Indicators compared unit by unit. */
const comparedMax = 3;
/** Units named at either end. */
const namedMax = 5;
/** Units named of those that owe a report. */
const owingMax = 8;

/** Of the indicators furthest behind: which units below lead, which lag. */
export function rankSlides(snapshot: Snapshot): Slide[] {
  const units = comparedUnits(snapshot);
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
  const [leading, lagging] = [firstOf(known, named), firstOf(last, named)];
  if (leading.length === 0 || leading.length !== lagging.length)
    return {
      is: 'points',
      title,
      points: [
        `Dẫn đầu: ${endText(known, leading, known.length)}`,
        `Còn chậm: ${endText(last, lagging, known.length)}`,
      ],
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
    rows: leading.map((one, at) => [...cellsOf(one), ...cellsOf(lagging[at])]),
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

/** Where more than are named stand alike, how many of all do. */
function endText(ordered: readonly Ranked[], named: readonly Ranked[], all: number): string {
  const rate = ({ amount }: Ranked) => writtenRate(amount.numerator, amount.denominator);
  const [first] = ordered;
  if (first && named.length === 0) {
    const kind = kindsOf(ordered.map(({ unit }) => unit));
    return `${formatCount(tiedWithFirst(ordered))}/${formatCount(all)} ${kind} cùng đạt ${rate(first)}`;
  }
  return named.map((one) => `${placeName(one.unit.fullName)} (${rate(one)})`).join(', ');
}

/** Chế độ báo cáo: how many reported, in time, late; who did not. */
export function disciplineSlides(snapshot: Snapshot): Slide[] {
  const { unit, units, week, receipts } = snapshot;
  const { expected, received, onTime, approved, isDue } = receipts;
  if (expected === 0) return [];
  const title = `Chế độ báo cáo tuần ${week.isoNumber}/${week.isoYear}`;
  if (units.length === 0 && expected === 1) {
    const said = received === 0 ? 'chưa nộp báo cáo tuần' : 'đã nộp báo cáo tuần';
    const when = received === 0 ? (isDue ? '' : ' (chưa hết hạn)') : onTime > 0 ? ' đúng hạn' : ' trễ hạn';
    return [{ is: 'points', title, points: [`${unit.fullName} ${said}${when}`] }];
  }
  const kind = kindsOf(reportersIn(snapshot).map((one) => one.unit));
  const figures = [
    { label: 'Đã nộp', value: `${formatCount(received)}/${formatCount(expected)}`, detail: kind },
    { label: '● đúng hạn', value: formatCount(onTime), detail: kind },
    { label: '▲ trễ hạn', value: formatCount(received - onTime), detail: kind },
    {
      label: isDue ? '■ chưa nộp' : '○ chưa nộp',
      value: formatCount(expected - received),
      detail: isDue ? kind : `${kind}; chưa hết hạn`,
    },
    ...(approved < received
      ? [
          {
            label: '▲ chưa duyệt',
            value: `${formatCount(received - approved)}/${formatCount(received)}`,
            detail: 'báo cáo đã nộp; số liệu tạm thời',
          },
        ]
      : []),
  ];
  return [{ is: 'figures', title, figures }, ...(isDue ? owingSlides(snapshot) : [])];
}

/** Who owes a report, named once the deadline has passed. */
function owingSlides(snapshot: Snapshot): Slide[] {
  const owing = reportersIn(snapshot).filter(({ expected, received }) => expected > received);
  if (owing.length === 0) return [];
  const shown = owing.slice(0, owingMax);
  const which = owing.length > shown.length ? `, ${shown.length} đơn vị đầu danh sách` : '';
  return [
    {
      is: 'table',
      title: `${formatCount(owing.length)} ${kindsOf(owing.map(({ unit }) => unit))} chưa nộp báo cáo${which}`,
      columns: [
        { label: 'Đơn vị', align: 'left', share: 1 },
        { label: 'Địa bàn', align: 'left', share: 1 },
      ],
      rows: shown.map(({ unit }) => [unit.fullName, placeName(unit.parentName) || '–']),
    },
  ];
}
