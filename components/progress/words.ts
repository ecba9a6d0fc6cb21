import type { Shape } from '@/components/ui/mark';
import { formatDay, formatInstant } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Break } from '@/lib/domain/progress/cover';
import type { Amount } from '@/lib/domain/progress/ledger';
import { cutRate, formatPointChange, formatRate, formatTenths } from '@/lib/domain/progress/rate';
import { leftText, stateText } from '@/lib/domain/progress/sentences';
import { hasFigure } from '@/lib/domain/progress/series';
import type { DatedTarget, ProgressState, Standing } from '@/lib/domain/progress/standing';
import { formatCount, formatCountChange } from '@/lib/domain/report/number';
import type { Receipts } from '@/lib/queries/progress/read-receipts';
import type { Reorganisation } from '@/lib/queries/progress/read-reorganisations';

/** '64,0%' for rates and shares of units, '3.735' for counts, '–' for nothing. */
export function figureText(rule: IndicatorRule, amount: Amount | null): string {
  if (!amount || !hasFigure(rule, amount)) return '–';
  return rule.kind === 'count'
    ? formatCount(amount.numerator)
    : formatRate(amount.numerator, amount.denominator);
}

/** '30.480/47.602'; empty for counts. */
export function fractionText(rule: IndicatorRule, amount: Amount | null): string {
  if (!amount || rule.kind === 'count' || !hasFigure(rule, amount)) return '';
  return `${formatCount(amount.numerator)}/${formatCount(amount.denominator)}`;
}

/** '+1,2 điểm %' · '+368'; '–' without a week to compare. */
export function changeText(rule: IndicatorRule, change: number | null): string {
  if (change === null) return '–';
  return rule.kind === 'count' ? formatCountChange(change) : `${formatPointChange(change)} điểm %`;
}

/** '+1,2' · '+368': the same where the column says the unit; empty without a week to compare. */
export function changeFigure(rule: IndicatorRule, change: number | null): string {
  if (change === null) return '';
  return rule.kind === 'count' ? formatCountChange(change) : formatPointChange(change);
}

/** '95,0%' · '5.000' */
export function targetText(target: Pick<DatedTarget, 'numerator' | 'denominator'>): string {
  if (target.denominator === null) return formatCount(target.numerator);
  return `${formatTenths(cutRate(target.numerator, target.denominator) ?? 0)}%`;
}

/** '≥ 95,0% đến 31/12/2026' */
export function targetSentence(rule: IndicatorRule, target: DatedTarget): string {
  const sign = rule.direction === 'higher_is_better' ? '≥' : '≤';
  return `${sign} ${targetText(target)} đến ${formatDay(target.dueOn)}`;
}

export const stateShapes: Record<ProgressState, Shape> = {
  reached: 'disc',
  on_pace: 'half',
  behind: 'triangle',
  unclear: 'ring',
  overdue: 'square',
  no_figure: 'ring',
  no_target: 'ring',
};

/** What a whole state is called where indicators are counted by it. */
export const stateNames: Record<ProgressState, string> = {
  overdue: 'quá hạn',
  behind: 'chậm',
  unclear: 'chưa đủ số liệu',
  no_figure: 'chưa có số liệu',
  on_pace: 'đúng tiến độ',
  reached: 'đạt',
  no_target: 'không giao mức',
};

/** Instead of a change: the week before, another unit stood here. */
export const afterReorganisation = 'sau sắp xếp';

/** 'Sắp xếp ngày 01/07/2025: 412 xã, phường, thị trấn thành 130' */
export function reorganisationText({ on, before, after }: Reorganisation): string {
  return `Sắp xếp ngày ${formatDay(on)}: ${formatCount(before)} xã, phường, thị trấn thành ${formatCount(after)}`;
}

/** Why a series seen on another map has no figure. */
export const breakTexts: Record<Break, string> = {
  merged: 'đã gộp với đơn vị khác, không tách được',
  split: 'một phần thuộc đơn vị khác, không tách được',
  unknown: 'không rõ khi đó là đơn vị nào',
};

/** The finding, as the title of a chart: 'CCCD: 92,4%, chậm 11 tuần so với mục tiêu'. */
export function findingText(shortName: string, rule: IndicatorRule, standing: Standing): string {
  const figure = standing.shown ? figureText(rule, standing.shown) : 'chưa có số liệu';
  if (!standing.shown || standing.missing === null || !standing.target) return `${shortName}: ${figure}`;
  if (standing.state === 'reached') return `${shortName}: ${figure}, đạt mức ${targetText(standing.target)}`;
  if (standing.state === 'behind' && standing.weeksLate > 0)
    return `${shortName}: ${figure}, ${stateText(standing)} so với mục tiêu`;
  const left = leftText(rule);
  return `${shortName}: ${figure}, ${left} ${formatCount(standing.missing)}`;
}

/** 'Đã báo cáo 121/130 xã · đúng hạn 112 · còn 9, đã quá hạn'; before the deadline '…, hạn 17:00 27/11/2026'. */
export function receivedText(
  { expected, received, onTime, levels }: Receipts,
  dueAt: Date,
  now: Date,
): string {
  if (expected === 0) return 'Tuần này chưa mở báo cáo';
  const communes = levels.find(({ level }) => level === 'commune');
  const isCommunesOnly = communes?.expected === expected;
  const ofCommunes =
    isCommunesOnly || !communes
      ? ''
      : ` (${formatCount(communes.received)}/${formatCount(communes.expected)} xã)`;
  const parts = [
    `Đã báo cáo ${formatCount(received)}/${formatCount(expected)} ${isCommunesOnly ? 'xã' : 'đơn vị'}${ofCommunes}`,
    `đúng hạn ${formatCount(onTime)}`,
  ];
  if (received < expected) {
    const due = now < dueAt ? `hạn ${formatInstant(dueAt)}` : 'đã quá hạn';
    parts.push(`còn ${formatCount(expected - received)}, ${due}`);
  }
  return parts.join(' · ');
}

/** The five groups of Quyết định 06/QĐ-TTg in few words, where the full name has no room. */
export const groupNames: Record<number, string> = {
  1: 'Dịch vụ công',
  2: 'Kinh tế - xã hội',
  3: 'Công dân số',
  4: 'Dữ liệu dân cư',
  5: 'Chỉ đạo, điều hành',
};

/** 'huyện Yên Thành cũ' for 'Địa bàn huyện Yên Thành cũ': in a sentence the kind goes without saying. */
export function briefName(fullName: string): string {
  return fullName.replace(/^Địa bàn /, '');
}
