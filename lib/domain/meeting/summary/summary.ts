import { daysBetween, formatDay } from '@/lib/domain/plan/day';
import { writtenRate } from '@/lib/domain/progress/rate';
import { leftText } from '@/lib/domain/progress/sentences';
import { formatCount } from '@/lib/domain/report/number';
import { childrenOf, type Snapshot, type SnapshotIndicator, type SnapshotUnit } from '../freeze/snapshot';
import { meetingFormWords } from '../meeting';
import { pageLines, pageLinesMax } from '../paper/page-lines';
import { phrasesOf, shortPhrasesOf } from './phrase';
import { furthestBehind, laggards, type Ranked, rankedBy, tiedWithFirst, urgency } from './rank';
import { capitalised, joined, type Part, type Sentence, sentenceText } from './sentence';
import { taskSentences } from './task-sentences';

/** How much is said. */
interface Limits {
  /** Indicators compared unit by unit. */
  ranks: number;
  /** Units named at either end of a ranking. */
  named: number;
  /** Indicators whose way to the target is named. */
  left: number;
  /** Units named of those that owe a report. */
  owing: number;
  /** Tasks named of those overdue and of those that fall due. */
  tasks: number;
  /** Letters of all groups together, beyond which each indicator is said by its short name. */
  letters: number;
}

const whole: Limits = { ranks: 3, named: 3, left: 100, owing: 10, tasks: 10, letters: 100_000 };
/** What one page of 13 points holds, the fullest first: where names and tasks are long, fewer of them are said. */
const onePage: Limits[] = [
  { ranks: 1, named: 2, left: 3, owing: 5, tasks: 2, letters: 1200 },
  { ranks: 1, named: 2, left: 3, owing: 5, tasks: 1, letters: 800 },
  { ranks: 1, named: 2, left: 3, owing: 5, tasks: 0, letters: 800 },
  { ranks: 1, named: 1, left: 2, owing: 2, tasks: 0, letters: 0 },
  { ranks: 0, named: 0, left: 1, owing: 0, tasks: 0, letters: 0 },
];

/** What a snapshot comes to, in sentences of official reports: each chosen and phrased by a rule of its own. */
export function summaryOf(snapshot: Snapshot): Sentence[] {
  return written(snapshot, whole);
}

/** The same, as much as one page holds. */
export function briefOf(snapshot: Snapshot): Sentence[] {
  const tried = onePage.map((limits) => written(snapshot, limits));
  return tried.find((sentences) => pageLines(sentences) <= pageLinesMax) ?? tried.at(-1) ?? [];
}

function written(snapshot: Snapshot, limits: Limits): Sentence[] {
  return [
    ...overall(snapshot),
    ...groups(snapshot, limits),
    ...ranks(snapshot, limits),
    ...missing(snapshot, limits),
    ...discipline(snapshot, limits),
    ...taskSentences(snapshot, limits),
  ].filter(({ parts }) => parts.length > 0);
}

function overall(snapshot: Snapshot): Sentence[] {
  const { plan, unit, week } = snapshot;
  const months = plan.issuedOn ? wholeMonths(plan.issuedOn, week.endsOn) : 0;
  const since: Part[] =
    months > 0 ? [', sau ', figureAt('plan/months', formatCount(months)), ' tháng triển khai'] : [];
  const number = /^\d/.test(plan.number) ? `Kế hoạch số ${plan.number}` : plan.number;
  const issued = plan.issuedOn ? ` ngày ${formatDay(plan.issuedOn)}` : '';
  const opening: Part[] = [
    `Thực hiện ${number}${issued} của ${plan.issuer}`,
    ...since,
    `, đến hết ngày ${formatDay(week.endsOn)} ${unit.fullName} đạt kết quả như sau.`,
  ];
  return [
    { key: 'meeting', section: 'overall', parts: meetingParts(snapshot) },
    { key: 'opening', section: 'overall', parts: opening },
    { key: 'states', section: 'overall', parts: statesParts(snapshot.indicators) },
  ];
}

function meetingParts({ meeting, unit }: Snapshot): Part[] {
  if (!meeting || meeting.points === 0) return [];
  const { title, heldOn, heldBy, form, points } = meeting;
  const said: Part[] = [
    ` ${formatDay(heldOn)} tổ chức ${meetingFormWords[form]} với `,
    figureAt('meeting/points', formatCount(points)),
    ' điểm cầu',
  ];
  const host = heldBy === unit.fullName ? '' : `, do ${heldBy} chủ trì`;
  return [`${title} ngày`, ...said, `${host}.`];
}

/** Whole months from one day to another: 28/01 to 08/05 are 3. */
export function wholeMonths(from: string, to: string): number {
  if (daysBetween(from, to) < 0) return 0;
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
}

function statesParts(indicators: readonly SnapshotIndicator[]): Part[] {
  const aimed = indicators.filter(({ standing }) => standing.target !== null);
  if (aimed.length === 0) return [];
  const count = (...which: string[]) => aimed.filter(({ standing }) => which.includes(standing.state)).length;
  const kinds: [number, string, string][] = [
    [count('reached'), 'reached', 'đã đạt mức giao'],
    [count('on_pace'), 'on_pace', 'đúng tiến độ'],
    [count('behind'), 'behind', 'chậm tiến độ'],
    [count('overdue'), 'overdue', 'quá hạn chưa đạt'],
    [count('unclear', 'no_figure'), 'unclear', 'chưa đủ số liệu để đánh giá'],
  ];
  const said = kinds
    .filter(([many]) => many > 0)
    .map(([many, state, words]): Part[] => [
      figureAt(`states/${state}`, formatCount(many)),
      ` chỉ tiêu ${words}`,
    ]);
  const all = figureAt('states/all', formatCount(aimed.length));
  return ['Trong ', all, ' chỉ tiêu có mức giao: ', ...joined(said, ', '), '.'];
}

function groups({ indicators }: Snapshot, { letters }: Limits): Sentence[] {
  const full = groupSentences(indicators, phrasesOf);
  const length = full.reduce((sum, one) => sum + sentenceText(one).length, 0);
  return length <= letters ? full : groupSentences(indicators, shortPhrasesOf);
}

function groupSentences(indicators: readonly SnapshotIndicator[], phrase: typeof phrasesOf): Sentence[] {
  const numbers = [...new Set(indicators.map(({ groupNumber }) => groupNumber))];
  return numbers.flatMap((number): Sentence[] => {
    const own = indicators.filter(({ groupNumber }) => groupNumber === number);
    const phrases = phrase(own);
    if (phrases.length === 0) return [];
    const parts = [`Về ${smallFirst(own[0]?.groupName ?? '')}: `, ...joined(phrases, '; '), '.'];
    return [{ key: `group-${number}`, section: 'groups', parts }];
  });
}

function smallFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}

/** Of the indicators furthest behind: who of the units right below stands highest and who lowest. */
function ranks(snapshot: Snapshot, limits: Limits): Sentence[] {
  const units = childrenOf(snapshot);
  return furthestBehind(snapshot)
    .map((indicator) => ({ key: `rank-${indicator.code}`, parts: rankParts(indicator, units, limits) }))
    .filter(({ parts }) => parts.length > 0)
    .slice(0, limits.ranks)
    .map((one): Sentence => ({ ...one, section: 'ranks' }));
}

function rankParts(indicator: SnapshotIndicator, units: readonly SnapshotUnit[], { named }: Limits): Part[] {
  const known = rankedBy(indicator, units);
  // Fewer than both ends hold would name a unit as first and as last.
  if (known.length < 2 * named) return [];
  const last = laggards(known);
  return [
    `${indicator.shortName}: dẫn đầu là `,
    ...endOf(known, named, indicator.code),
    '; còn chậm là ',
    ...endOf(last, named, indicator.code),
    '.',
  ];
}

/** The first few of an order; where more than these stand alike, their number: naming some would be unjust. */
function endOf(ordered: readonly Ranked[], named: number, code: string): Part[] {
  const [first] = ordered;
  const tied = tiedWithFirst(ordered);
  if (first && tied > named) return [`${formatCount(tied)} đơn vị cùng đạt `, rateOf(first, code)];
  return joined(
    ordered.slice(0, named).map((one): Part[] => [`${one.unit.fullName} (`, rateOf(one, code), ')']),
    ', ',
  );
}

function rateOf({ unit, amount }: Ranked, code: string): Part {
  return figureAt(`units/${unit.code}/${code}/rate`, writtenRate(amount.numerator, amount.denominator));
}

/** What is left to reach each target, and the indicators nobody said anything of. */
function missing({ indicators }: Snapshot, limits: Limits): Sentence[] {
  const left = indicators
    .filter(({ standing }) => (standing.missing ?? 0) > 0)
    .sort((a, b) => urgency(b) - urgency(a))
    .slice(0, limits.left);
  const byWay = (['còn thiếu', 'còn phải giảm'] as const).flatMap((words): Part[][] => {
    const some = left.filter(({ rule }) => leftText(rule) === words);
    return some.length === 0 ? [] : [[`${words} `, ...joined(some.map(leftOf), '; ')]];
  });
  const silent = indicators
    .filter(({ standing }) => standing.shown === null)
    .map(({ shortName }) => shortName);
  return [
    { key: 'left', section: 'missing', parts: byWay.length === 0 ? [] : leftSentence(byWay) },
    {
      key: 'silent',
      section: 'missing',
      parts: silent.length === 0 ? [] : [`Không có số liệu: ${silent.join(', ')}.`],
    },
  ];
}

function leftSentence(byWay: readonly Part[][]): Part[] {
  return [...capitalised(joined(byWay, '; ')), ' để đạt mức giao.'];
}

function leftOf({ code, shortName, measure, standing }: SnapshotIndicator): Part[] {
  const left = figureAt(`indicators/${code}/missing`, formatCount(standing.missing ?? 0));
  return [left, ` ${measure} (${shortName})`];
}

function discipline(snapshot: Snapshot, limits: Limits): Sentence[] {
  const { receipts, units } = snapshot;
  if (receipts.expected === 0) return [];
  const isOwn = units.length === 0 && receipts.expected === 1;
  const parts = isOwn ? ownReport(snapshot) : allReports(snapshot, limits);
  return [{ key: 'receipts', section: 'discipline', parts: [...parts, '.'] }];
}

function ownReport({ unit, receipts: { received, onTime, isDue } }: Snapshot): Part[] {
  if (received === 0) return [`${unit.fullName} chưa nộp báo cáo tuần${isDue ? '' : ' (chưa hết hạn)'}`];
  return [`${unit.fullName} đã nộp báo cáo tuần ${onTime > 0 ? 'đúng hạn' : 'trễ hạn'}`];
}

function allReports({ receipts, units }: Snapshot, limits: Limits): Part[] {
  const { expected, received, onTime, isDue } = receipts;
  const figure = (what: string, count: number) => figureAt(`receipts/${what}`, formatCount(count));
  const parts: Part[] = [
    figure('received', received),
    '/',
    figure('expected', expected),
    ' đơn vị đã nộp báo cáo tuần',
  ];
  if (received > 0) parts.push(', ', figure('onTime', onTime), ' đơn vị đúng hạn');
  if (received > onTime) parts.push(', ', figure('late', received - onTime), ' đơn vị nộp trễ');
  if (received === expected) return parts;
  parts.push('; ', figure('owed', expected - received), ' đơn vị chưa nộp');
  if (!isDue) return [...parts, ' (chưa hết hạn)'];
  const owing = units.filter((one) => one.level === 'commune' && one.expected > one.received);
  const names = owing.slice(0, limits.owing).map(({ fullName }) => fullName);
  if (names.length > 0) parts.push(`: ${names.join(', ')}`);
  if (owing.length > names.length) parts.push(' và các đơn vị khác');
  return parts;
}

function figureAt(from: string, text: string): Part {
  return { from, text };
}
