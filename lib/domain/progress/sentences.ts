import { formatDay } from '../plan/day';
import type { IndicatorRule } from '../plan/indicator';
import { formatCount, formatCountChange } from '../report/number';
import type { Attention, Subject } from './attention';
import { startsAnew } from './pace';
import type { ProgressState, Standing } from './standing';

/** The word beside the shape of a state. */
export function stateText({
  state,
  weeksLate,
  pace,
}: Pick<Standing, 'state' | 'weeksLate' | 'pace'>): string {
  switch (state) {
    case 'reached':
      return 'đạt';
    case 'on_pace':
      return 'đúng tiến độ';
    case 'behind':
      if (!pace) return 'chưa đạt tuần này';
      if (!isForeseeable({ weeksLate })) return 'chậm trên 2 năm';
      if (weeksLate > 0) return `chậm ${formatCount(weeksLate)} tuần`;
      // A rate may rise while what is left grows: its denominator grows faster.
      return (pace.presentPerWeek ?? 0) < 0 ? 'ngày càng xa mức giao' : 'không tiến triển';
    case 'unclear':
      return 'chưa đủ số liệu';
    case 'overdue':
      return weeksLate > 0 ? `quá hạn ${formatCount(weeksLate)} tuần` : 'đến hạn, chưa đạt';
    case 'no_figure':
      return 'chưa có số liệu';
    case 'no_target':
      return 'không giao';
  }
}

/** Beyond two years a forecast from a few weeks' pace says no more than "far too late": no date is named. */
export function isForeseeable({ weeksLate }: Pick<Standing, 'weeksLate'>): boolean {
  return weeksLate <= 104;
}

/** '640'; below ten with its decimal, cut: '0,5'. A pace is said smaller rather than larger than it is. */
export function formatPace(perWeek: number): string {
  const isWhole = Number.isInteger(perWeek) || Math.abs(perWeek) >= 10;
  if (isWhole) return formatCount(Math.floor(perWeek));
  const tenths = Math.floor(perWeek * 10);
  const sign = tenths < 0 ? '−' : '';
  return `${sign}${Math.floor(Math.abs(tenths) / 10)},${Math.abs(tenths) % 10}`;
}

/**
 * 'còn thiếu 12.345 hồ sơ, cần 1.122/tuần, đang làm 640/tuần: đạt ngày 14/03/2027, chậm 11 tuần'; empty where there is
 * no target or no figure.
 */
export function paceSentence(rule: IndicatorRule, measure: string, standing: Standing): string {
  const { missing, target, pace, state } = standing;
  if (missing === null || !target) return '';
  if (state === 'reached') return 'đã đạt mức giao';
  const left = leftText(rule);
  const parts = [`${left} ${formatCount(missing)} ${measure}`];
  if (startsAnew(rule)) return `${parts[0]} để đạt trong tuần`;
  if (pace?.neededPerWeek != null) parts.push(`cần ${formatCount(pace.neededPerWeek)}/tuần`);
  const present = pace?.presentPerWeek ?? null;
  if (present === null) return `${parts.join(', ')}; chưa đủ số liệu để ước ngày đạt`;
  // A gap that grows is no pace: a denominator may grow faster than what is done of it.
  parts.push(
    present < 0
      ? `khoảng cách tăng ${formatPace(present).slice(1)}/tuần`
      : `đang làm ${formatPace(present)}/tuần`,
  );
  return `${parts.join(', ')}: ${forecastText(standing)}`;
}

/** What is left to the target: nothing is lacking where lower is better. */
export function leftText(rule: IndicatorRule): 'còn thiếu' | 'còn phải giảm' {
  return rule.direction === 'higher_is_better' ? 'còn thiếu' : 'còn phải giảm';
}

/** 'đạt ngày 14/03/2027, chậm 11 tuần' */
function forecastText({ pace, weeksLate, target, state }: Standing): string {
  if (!pace?.reachedOn) return 'với tốc độ này không đạt';
  if (!isForeseeable({ weeksLate: pace.weeksLate ?? 0 })) return 'với tốc độ này chậm trên 2 năm';
  const reached = `đạt ngày ${formatDay(pace.reachedOn)}`;
  if (state === 'overdue') return `${reached}, đã quá hạn ${formatCount(weeksLate)} tuần`;
  if (weeksLate > 0) return `${reached}, chậm ${formatCount(weeksLate)} tuần`;
  return `${reached}, kịp hạn ${formatDay(target?.dueOn ?? '')}`;
}

/** A sentence of what to look at: whom it is about (null: units) and what there is to say. */
export function attentionSentence(one: Attention): { about: string; text: string } {
  switch (one.is) {
    case 'silent':
      return { about: `${formatCount(one.units)} đơn vị`, text: 'chưa báo cáo từ 3 tuần trở lên' };
    case 'late':
      return { about: `${formatCount(one.units)} đơn vị`, text: 'quá hạn, chưa nộp báo cáo tuần này' };
    case 'overdue':
    case 'behind':
      return { about: one.subject.shortName, text: lateText(one.subject, one.standing) };
    case 'still':
      return { about: one.subject.shortName, text: `đứng yên ${formatCount(one.weeks)} tuần` };
    case 'unusual': {
      const { unusual } = one;
      const text =
        unusual.is === 'fell'
          ? `giảm ${formatCount(unusual.by)} so với tuần trước`
          : `biến động lạ ${formatCountChange(unusual.step)} trong tuần (thường ${formatCount(unusual.usual)})`;
      return { about: one.subject.shortName, text };
    }
  }
}

function lateText({ rule, measure }: Pick<Subject, 'rule' | 'measure'>, standing: Standing): string {
  if (standing.weeksLate > 0)
    return standing.state === 'overdue' ? stateText(standing) : `${stateText(standing)} so với mục tiêu`;
  const missing =
    standing.missing === null ? '' : `, ${leftText(rule)} ${formatCount(standing.missing)} ${measure}`;
  return stateText(standing) + missing;
}

/** In one line, how many indicators stand how: 'đạt 9 · đúng tiến độ 10 · chậm 5'; kinds without any are left out. */
export function countStates(states: readonly ProgressState[]): { state: ProgressState; count: number }[] {
  const order: ProgressState[] = [
    'overdue',
    'behind',
    'unclear',
    'no_figure',
    'on_pace',
    'reached',
    'no_target',
  ];
  return order
    .map((state) => ({ state, count: states.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0);
}

/** Are we on track, in one line: '10/22 chỉ tiêu có mức giao chậm hoặc quá hạn'. */
export function verdictText(states: readonly ProgressState[]): string {
  const aimed = states.filter((state) => state !== 'no_target');
  const late = states.filter((state) => state === 'behind' || state === 'overdue').length;
  if (aimed.length === 0) return `${formatCount(states.length)} chỉ tiêu, không giao mức`;
  if (late === 0) return `Không chỉ tiêu nào trong ${formatCount(aimed.length)} chỉ tiêu có mức giao bị chậm`;
  return `${formatCount(late)}/${formatCount(aimed.length)} chỉ tiêu có mức giao chậm hoặc quá hạn`;
}
