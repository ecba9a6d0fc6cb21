import { daysBetween, formatDay } from '@/lib/domain/plan/day';
import { planName } from '@/lib/domain/plan/plan-name';
import { formatCount } from '@/lib/domain/report/number';
import type { Snapshot, SnapshotIndicator } from '../freeze/snapshot';
import { meetingFormWords } from '../meeting';
import { pageLines, pageLinesMax } from '../paper/page-lines';
import { unitInSentence } from '../points';
import { throughText } from './as-of';
import { disciplineSentences } from './discipline-sentences';
import { type Limits, onePage, whole } from './limits';
import { missingSentences } from './missing-sentences';
import { phrasesOf, shortPhrasesOf } from './phrase';
import { rankSentences } from './rank-sentences';
import { figureAt, joined, type Part, type Sentence, sentenceText } from './sentence';
import { taskSentences } from './task-sentences';

/** What a snapshot comes to, in sentences of official reports: each chosen and phrased by a rule of its own. */
export function summaryOf(snapshot: Snapshot): Sentence[] {
  return written(snapshot, whole);
}

/** The same without the meeting, as much as one page holds: it is of a unit and a week, whoever meets about them. */
export function briefOf(snapshot: Snapshot): Sentence[] {
  const tried = onePage.map((limits) => written({ ...snapshot, meeting: null }, limits));
  return tried.find((sentences) => pageLines(sentences) <= pageLinesMax) ?? tried.at(-1) ?? [];
}

function written(snapshot: Snapshot, limits: Limits): Sentence[] {
  return [
    ...overall(snapshot),
    ...groups(snapshot, limits),
    ...rankSentences(snapshot, limits),
    ...missingSentences(snapshot, limits),
    ...disciplineSentences(snapshot, limits),
    ...taskSentences(snapshot, limits),
  ].filter(({ parts }) => parts.length > 0);
}

function overall(snapshot: Snapshot): Sentence[] {
  return [
    { key: 'meeting', section: 'overall', parts: meetingParts(snapshot) },
    { key: 'opening', section: 'overall', parts: openingParts(snapshot) },
    { key: 'states', section: 'overall', parts: statesParts(snapshot.indicators) },
  ];
}

function openingParts(snapshot: Snapshot): Part[] {
  const { plan, unit, week } = snapshot;
  const months = plan.issuedOn ? wholeMonths(plan.issuedOn, week.endsOn) : 0;
  const since: Part[] =
    months > 0 ? [', sau ', figureAt('plan/months', formatCount(months)), ' tháng triển khai'] : [];
  const issued = plan.issuedOn ? ` ngày ${formatDay(plan.issuedOn)}` : '';
  const name = unitInSentence(unit.fullName);
  return [
    `Thực hiện ${planName(plan.number)}${issued} của ${plan.issuer}`,
    ...since,
    `, ${throughText(snapshot)}, ${name} đạt kết quả như sau:`,
  ];
}

function meetingParts({ meeting, unit }: Snapshot): Part[] {
  if (!meeting || meeting.points === 0) return [];
  const { title, heldOn, heldBy, form, points } = meeting;
  const host = heldBy === unit.fullName ? '' : ` do ${unitInSentence(heldBy)}`;
  return [
    `${title}${host} tổ chức ngày ${formatDay(heldOn)} theo hình thức ${meetingFormWords[form]}, với `,
    figureAt('meeting/points', formatCount(points)),
    ' điểm cầu.',
  ];
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
    .map(([many, state, words]): Part[] => [figureAt(`states/${state}`, formatCount(many)), ` ${words}`]);
  const all = figureAt('states/all', formatCount(aimed.length));
  return ['Trong ', all, ' chỉ tiêu có mức giao: ', ...joined(said, ', '), '.'];
}

function groups(snapshot: Snapshot, { letters }: Limits): Sentence[] {
  const full = groupSentences(snapshot, phrasesOf);
  const length = full.reduce((sum, one) => sum + sentenceText(one).length, 0);
  return length <= letters ? full : groupSentences(snapshot, shortPhrasesOf);
}

function groupSentences(snapshot: Snapshot, phrase: typeof phrasesOf): Sentence[] {
  const numbers = [...new Set(snapshot.indicators.map(({ groupNumber }) => groupNumber))];
  return numbers.flatMap((number): Sentence[] => {
    const own = snapshot.indicators.filter(({ groupNumber }) => groupNumber === number);
    const phrases = phrase(snapshot, own);
    if (phrases.length === 0) return [];
    const parts = [`Về ${smallFirst(own[0]?.groupName ?? '')}: `, ...joined(phrases, '; '), '.'];
    return [{ key: `group-${number}`, section: 'groups', parts }];
  });
}

function smallFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
