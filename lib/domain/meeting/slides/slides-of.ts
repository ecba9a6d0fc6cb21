import { formatDay } from '@/lib/domain/plan/day';
import { planName } from '@/lib/domain/plan/plan-name';
import { formatWeek } from '@/lib/domain/plan/week';
import { leftText, stateText, verdictText } from '@/lib/domain/progress/sentences';
import type { ProgressState } from '@/lib/domain/progress/standing';
import { formatCount } from '@/lib/domain/report/number';
import { evenParts } from '@/lib/domain/wall/slides';
import type { Snapshot, SnapshotIndicator } from '../freeze/snapshot';
import { type MeetingFacts, meetingFormWords } from '../meeting';
import { throughText } from '../summary/as-of';
import { urgency } from '../summary/rank';
import { coverageOf } from '../summary/reporters';
import { aimText, resultText } from '../summary/result-text';
import type { Slide } from './slides';
import { conclusionSlides, type ShownConclusion, taskSlides } from './slides-of-tasks';
import { disciplineSlides, rankSlides } from './slides-of-units';

/** What the slides tell of the meeting, besides its figures. */
export type SlidesTold = Pick<MeetingFacts, 'title' | 'heldOn' | 'form' | 'chair'> & {
  /** Điểm cầu. */
  points: number;
};

/** As many rows as can be read from the last row of a hall: fewer where a row may take two lines. */
const [rowsMax, indicatorsMax] = [8, 6];
/** Indicators named below a large figure. */
const namedMax = 3;

/** A meeting's slides, in the order in which it asks: where do we stand, who, what is missing, who does what. */
export function slidesOf(
  snapshot: Snapshot,
  told: SlidesTold,
  conclusions: readonly ShownConclusion[],
): Slide[] {
  return [
    titleSlide(snapshot, told),
    ...stateSlides(snapshot),
    ...groupSlides(snapshot),
    ...rankSlides(snapshot),
    ...leftSlides(snapshot),
    ...silentSlides(snapshot),
    ...disciplineSlides(snapshot),
    ...taskSlides(snapshot),
    ...conclusionSlides(conclusions),
  ];
}

function titleSlide(snapshot: Snapshot, told: SlidesTold): Slide {
  const { plan, unit, week, asOf } = snapshot;
  const { title, heldOn, form, points, chair } = told;
  const soFar = asOf === null ? '' : ` ${throughText(snapshot)}`;
  const at = points > 0 ? `, ${formatCount(points)} điểm cầu` : '';
  return {
    is: 'title',
    title,
    lines: [
      unit.fullName,
      `Ngày ${formatDay(heldOn)}, ${meetingFormWords[form]}${at}`,
      ...(chair === '' ? [] : [`Chủ trì: ${chair}`]),
      `${planName(plan.number)}, số liệu ${formatWeek(week).replace('Tuần', 'tuần')}${soFar}`,
    ],
  };
}

const stateLabels: [states: ProgressState[], label: string][] = [
  [['reached'], '● đã đạt mức giao'],
  [['on_pace'], '◐ đúng tiến độ'],
  [['behind'], '▲ chậm tiến độ'],
  [['overdue'], '■ quá hạn chưa đạt'],
  [['unclear', 'no_figure'], '○ chưa đủ số liệu'],
];

/** How many indicators stand how, with the first few by name. */
function stateSlides({ indicators }: Snapshot): Slide[] {
  const aimed = indicators.filter(({ standing }) => standing.target !== null);
  if (aimed.length === 0) return [];
  const figures = stateLabels.flatMap(([states, label]) => {
    const some = aimed.filter(({ standing }) => states.includes(standing.state));
    return some.length === 0 ? [] : [{ label, value: formatCount(some.length), detail: namesOf(some) }];
  });
  return [{ is: 'figures', title: verdictText(aimed.map(({ standing }) => standing.state)), figures }];
}

function namesOf(some: readonly SnapshotIndicator[]): string {
  const named = [...some].sort((a, b) => urgency(b) - urgency(a)).slice(0, namedMax);
  const rest = some.length - named.length;
  const more = rest > 0 ? ` và ${formatCount(rest)} chỉ tiêu khác` : '';
  return named.map(({ shortName }) => shortName).join('; ') + more;
}

function groupSlides(snapshot: Snapshot): Slide[] {
  const { indicators } = snapshot;
  const numbers = [...new Set(indicators.map(({ groupNumber }) => groupNumber))];
  return numbers.flatMap((number) => {
    const own = indicators.filter(({ groupNumber }) => groupNumber === number);
    const parts = evenParts(own, indicatorsMax);
    return parts.map((some, at): Slide => {
      const count = parts.length > 1 ? ` (${at + 1}/${parts.length})` : '';
      return {
        is: 'table',
        title: `${own[0]?.groupName ?? ''}${count}`,
        columns: [
          { label: 'Chỉ tiêu', align: 'left', share: 26 },
          { label: 'Kết quả', align: 'right', share: 30 },
          { label: 'Mức giao', align: 'right', share: 23 },
          { label: 'Đánh giá', align: 'left', share: 21 },
        ],
        rows: some.map((one) => [
          one.shortName,
          resultText(one, one.standing.shown) + coverageText(snapshot, one),
          aimText(one.rule, one.standing.target) || 'không giao',
          verdict(one),
        ]),
      };
    });
  });
}

/** ' (90/130 xã, phường)' behind a week's figure that not all have reported. */
function coverageText(snapshot: Snapshot, indicator: SnapshotIndicator): string {
  const coverage = coverageOf(snapshot, indicator);
  if (!coverage) return '';
  return ` (${formatCount(coverage.reported)}/${formatCount(coverage.expected)} ${coverage.kind})`;
}

const shapes: Partial<Record<ProgressState, string>> = {
  reached: '● ',
  on_pace: '◐ ',
  behind: '▲ ',
  overdue: '■ ',
  unclear: '○ ',
  no_figure: '○ ',
};

/** Shape and word: '▲ chậm 11 tuần'. Where no target is set there is nothing to judge. */
function verdict({ standing }: SnapshotIndicator): string {
  if (standing.state === 'no_target') return '–';
  return `${shapes[standing.state] ?? ''}${stateText(standing)}`;
}

/** What is left to the targets, the most urgent first. */
function leftSlides({ indicators }: Snapshot): Slide[] {
  const left = indicators
    .filter(({ standing }) => (standing.missing ?? 0) > 0)
    .sort((a, b) => urgency(b) - urgency(a));
  if (left.length === 0) return [];
  const shown = left.slice(0, rowsMax);
  const which =
    left.length > shown.length
      ? `: ${shown.length} chỉ tiêu chậm nhất trong ${formatCount(left.length)} chỉ tiêu chưa đạt`
      : '';
  return [
    {
      is: 'table',
      title: `Còn thiếu so với mức giao${which}`,
      columns: [
        { label: 'Chỉ tiêu', align: 'left', share: 40 },
        { label: 'Còn thiếu', align: 'right', share: 28 },
        { label: 'Mức giao', align: 'right', share: 30 },
      ],
      rows: shown.map((one) => [one.shortName, leftOf(one), aimText(one.rule, one.standing.target)]),
    },
  ];
}

/** '12.345 người'; 'phải giảm 12 hồ sơ' where less is better. */
function leftOf({ rule, measure, standing }: SnapshotIndicator): string {
  const count = `${formatCount(standing.missing ?? 0)} ${measure}`;
  return leftText(rule) === 'còn thiếu' ? count : `phải giảm ${count}`;
}

function silentSlides({ indicators }: Snapshot): Slide[] {
  const silent = indicators.filter(({ standing }) => standing.shown === null);
  if (silent.length === 0) return [];
  const shown = silent.slice(0, rowsMax).map(({ shortName }) => shortName);
  const rest = silent.length - shown.length;
  return [
    {
      is: 'points',
      title: `${formatCount(silent.length)} chỉ tiêu không có số liệu`,
      points: rest > 0 ? [...shown, `và ${formatCount(rest)} chỉ tiêu khác`] : shown,
    },
  ];
}
