import type { Shape } from '@/components/ui/mark';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { formatCount } from '@/lib/domain/report/number';
import type { ComparedField } from '@/lib/queries/progress/get-indicator-progress';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import type { ComparedUnit } from '@/lib/queries/progress/rank-field';

/* What is said of units that are compared. */

/** Why there is no figure: three different things. */
export function saidText(
  unit: Pick<ComparedUnit, 'said' | 'latestWeek' | 'level'>,
  { reportedBy, rule }: { reportedBy: string; rule: IndicatorRule },
): string {
  if (unit.said.is === 'not_applicable') return 'không áp dụng';
  if (isBelow(unit.level, reportedBy)) return 'không phải báo cáo';
  if (unit.latestWeek === null) return 'chưa báo cáo';
  return rule.accumulation === 'weekly' ? 'tuần này chưa có số' : 'để trống';
}

/** Which week a figure is of: 'tuần này', 'tuần 45'; of a unit that adds others up: '17/20 đơn vị đã báo cáo'. */
export function fieldWords(
  unit: Pick<ComparedUnit, 'level' | 'expected' | 'received' | 'saidIn' | 'said' | 'latestWeek'>,
  {
    reportedBy,
    week,
    weeks,
  }: { reportedBy: string; week: { ordinal: number }; weeks: readonly { isoNumber: number }[] },
): { shape: Shape | null; text: string } {
  if (isBelow(unit.level, reportedBy)) return { shape: null, text: '–' };
  if (unit.level !== reportedBy) {
    const { expected, received } = unit;
    if (expected === 0) return { shape: null, text: 'tuần này không báo cáo' };
    return {
      shape: received === expected ? 'disc' : 'ring',
      text: `${formatCount(received)}/${formatCount(expected)} đơn vị`,
    };
  }
  if (unit.saidIn === week.ordinal) return { shape: 'disc', text: 'tuần này' };
  if (unit.saidIn === null) return { shape: 'ring', text: 'chưa báo cáo' };
  return { shape: 'ring', text: `tuần ${weeks[unit.saidIn - 1]?.isoNumber ?? ''}` };
}

const depth = ['province', 'district', 'commune'];

/** A unit below those that report an indicator has no part in it. */
function isBelow(level: string, reportedBy: string): boolean {
  return depth.indexOf(level) > depth.indexOf(reportedBy);
}

/** 'Kích hoạt VNeID: 20 đơn vị trực thuộc, xếp từ thấp nhất; bằng nhau thì cùng hạng' */
export function rankingCaption(
  { name, rule }: Pick<IndicatorProgress, 'name' | 'rule'>,
  field: Pick<ComparedField, 'is' | 'units' | 'kind' | 'parent'>,
): string {
  const order = rule.direction === 'higher_is_better' ? 'thấp nhất' : 'cao nhất (kém nhất)';
  return `${name}: ${countedUnits(field)}, xếp từ ${order}; bằng nhau thì cùng hạng`;
}

/** '11 phường của Tỉnh Nghệ An' · '20 đơn vị trực thuộc' · '7 đơn vị cùng Địa bàn thị xã Cửa Lò cũ' */
export function countedUnits({
  is,
  units,
  kind,
  parent,
}: Pick<ComparedField, 'is' | 'units' | 'kind' | 'parent'>): string {
  const count = formatCount(units.length);
  if (is === 'beside') return `${count} ${kind?.word ?? 'đơn vị'} cùng ${parent.fullName}`;
  if (is === 'communes') return `${count} ${kind?.word ?? 'xã, phường'} của ${parent.fullName}`;
  return `${count} ${kind?.word ?? 'đơn vị'} trực thuộc`;
}

/** Units without a figure, counted by why: '2 chưa báo cáo, 1 không áp dụng'; empty when all have one. */
export function withoutFigureText(
  units: readonly ComparedUnit[],
  indicator: { reportedBy: string; rule: IndicatorRule },
): string {
  const reasons = new Map<string, number>();
  for (const unit of units) {
    if (unit.said.is === 'figure') continue;
    const reason = saidText(unit, indicator);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons].map(([reason, count]) => `${formatCount(count)} ${reason}`).join(', ');
}
