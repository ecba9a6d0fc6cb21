import { formatDay } from '@/lib/domain/plan/day';
import { reportingWords } from '@/lib/domain/progress/reporting-words';
import { stateText } from '@/lib/domain/progress/sentences';
import { formatCount } from '@/lib/domain/report/number';
import { meetingFormWords } from '../meeting';
import { aimText } from '../summary/result-text';
import type { Snapshot, SnapshotIndicator, SnapshotMeeting, SnapshotUnit } from './snapshot';

/** Something besides a figure that is another now than it was when it was frozen. */
export interface LaterFact {
  /** A unit or an indicator by name. */
  about: string;
  /** 'mức giao' */
  what: string;
  before: string;
  after: string;
}

const none = 'không có';

/** The meeting, how reports came in, targets, verdicts, names and rules that differ between what was frozen and what is known now. */
export function laterFacts(frozen: Snapshot, now: Snapshot): LaterFact[] {
  return [
    ...meetingFacts(frozen.meeting, now.meeting),
    ...receiptFacts(frozen, now),
    ...pairs(frozen.indicators, now.indicators).flatMap(indicatorFacts),
    ...pairs(frozen.units, now.units).flatMap((pair) => unitFacts(pair, frozen, now)),
  ];
}

interface Pair<T> {
  before: T | undefined;
  after: T | undefined;
}

/** Those of either side by code, in the order of the frozen ones. */
function pairs<T extends { code: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const [was, is] = [before, after].map((some) => new Map(some.map((one) => [one.code, one])));
  const codes = new Set([...before, ...after].map(({ code }) => code));
  return [...codes].map((code) => ({ before: was?.get(code), after: is?.get(code) }));
}

/** Of the meeting that works with the figures: papers of one meeting must not tell of two. */
function meetingFacts(before: SnapshotMeeting | null, after: SnapshotMeeting | null): LaterFact[] {
  if (!before || !after) return [];
  const of = (what: string, told: (meeting: SnapshotMeeting) => string) =>
    fact('Hội nghị', what, told(before), told(after));
  return [
    ...of('tên hội nghị', ({ title }) => title),
    ...of('ngày họp', ({ heldOn }) => formatDay(heldOn)),
    ...of('hình thức', ({ form }) => meetingFormWords[form]),
    ...of('điểm cầu', ({ points }) => formatCount(points)),
  ];
}

function receiptFacts({ unit, receipts }: Snapshot, now: Snapshot): LaterFact[] {
  const about = unit.fullName;
  const received = ({ received: of, expected }: Snapshot['receipts']) =>
    `${formatCount(of)}/${formatCount(expected)}`;
  return [
    ...fact(about, 'đơn vị đã nộp báo cáo', received(receipts), received(now.receipts)),
    ...fact(about, 'đơn vị nộp đúng hạn', formatCount(receipts.onTime), formatCount(now.receipts.onTime)),
  ];
}

function indicatorFacts({ before, after }: Pair<SnapshotIndicator>): LaterFact[] {
  const about = (before ?? after)?.shortName ?? '';
  if (!before || !after)
    return fact(about, 'chỉ tiêu của kế hoạch', before ? 'có' : none, after ? 'có' : none);
  const aim = ({ rule, standing }: SnapshotIndicator) => aimText(rule, standing.target) || 'không giao';
  return [
    ...fact(about, 'tên chỉ tiêu', before.name, after.name),
    ...fact(about, 'tên ngắn', before.shortName, after.shortName),
    ...fact(about, 'cách tính', ruleText(before), ruleText(after)),
    ...fact(about, 'mức giao', aim(before), aim(after)),
    ...fact(about, 'đánh giá', stateText(before.standing), stateText(after.standing)),
  ];
}

const kinds = { rate: 'tỷ lệ', count: 'số lượng', yes_no: 'có hoặc không' };
const accumulations = { running: 'luỹ kế', weekly: 'phát sinh trong tuần' };
const directions = { higher_is_better: 'càng cao càng tốt', lower_is_better: 'càng thấp càng tốt' };

function ruleText({ rule, measure }: SnapshotIndicator): string {
  const { kind, accumulation, direction } = rule;
  return `${kinds[kind]} ${accumulations[accumulation]}, ${directions[direction]}, đơn vị tính: ${measure}`;
}

function unitFacts({ before, after }: Pair<SnapshotUnit>, frozen: Snapshot, now: Snapshot): LaterFact[] {
  const about = (before ?? after)?.fullName ?? '';
  if (!before || !after) return fact(about, 'đơn vị trực thuộc', before ? 'có' : none, after ? 'có' : none);
  // Of an area the sums follow from those of its units.
  const isArea = [...frozen.units, ...now.units].some(({ parentCode }) => parentCode === before.code);
  return [
    ...fact(about, 'tên đơn vị', before.fullName, after.fullName),
    ...fact(about, 'thuộc', before.parentName, after.parentName),
    ...(isArea ? [] : fact(about, 'nộp báo cáo tuần', reportingText(before), reportingText(after))),
  ];
}

function reportingText({ expected, received, onTime }: SnapshotUnit): string {
  if (expected === 0) return reportingWords.not_asked;
  if (received === 0) return reportingWords.missing;
  return onTime > 0 ? reportingWords.on_time : reportingWords.late;
}

function fact(about: string, what: string, before: string, after: string): LaterFact[] {
  return before === after ? [] : [{ about, what, before, after }];
}
