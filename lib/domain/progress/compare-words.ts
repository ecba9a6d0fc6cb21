import type { Caveat, Missing } from './compare';
import type { ComparedWith } from './compare-with';

/** What tells a side from the other. */
export interface SideName {
  plan: { number: string };
  unit: { fullName: string };
  week: { isoYear: number; isoNumber: number };
}

/** What stands above the figures of each side: only in what they differ. */
export function sideNames(of: ComparedWith['is'], a: SideName, b: SideName): { a: string; b: string } {
  if (of === 'unit') return { a: a.unit.fullName, b: b.unit.fullName };
  const isOneYear = a.week.isoYear === b.week.isoYear;
  const week = ({ week }: SideName) => `tuần ${week.isoNumber}${isOneYear ? '' : `/${week.isoYear}`}`;
  if (of === 'week') return { a: capital(week(a)), b: capital(week(b)) };
  return { a: `${a.plan.number}, ${week(a)}`, b: `${b.plan.number}, ${week(b)}` };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export const missingWords: Record<Missing, string> = {
  nothing: 'chưa có số liệu',
  not_applicable: 'không áp dụng',
  not_in_plan: 'kế hoạch không có chỉ tiêu này',
};

/** Why there is no difference: 'Tuần 43: chưa có số liệu'. */
export function noDifferenceText(
  missing: { a: Missing | null; b: Missing | null },
  names: { a: string; b: string },
): string {
  const said = (['a', 'b'] as const).flatMap((side) => {
    const why = missing[side];
    return why ? [`${names[side]}: ${missingWords[why]}`] : [];
  });
  return said.join('; ');
}

const denominatorWords = {
  none: 'không có mẫu số',
  reporter: 'mẫu số do đơn vị báo cáo',
  province: 'mẫu số do tỉnh giao',
};
const levelWords = {
  province: 'cấp tỉnh báo cáo',
  district: 'cấp huyện báo cáo',
  commune: 'cấp xã báo cáo',
};

/** 'mẫu số do tỉnh giao / mẫu số do đơn vị báo cáo' */
export function caveatText(caveat: Caveat): string {
  const words: Record<string, string> = caveat.is === 'denominator' ? denominatorWords : levelWords;
  return `${words[caveat.a]} / ${words[caveat.b]}`;
}

const unitWords = { province: 'tỉnh', district: 'cấp huyện', commune: 'cấp xã' };
interface LevelCount {
  level: keyof typeof unitWords;
  expected: number;
}

/** 'cấp xã 460 → 130 đơn vị': the levels of which not as many units report on one side as on the other. */
export function unitCountTexts(before: readonly LevelCount[], after: readonly LevelCount[]): string[] {
  const expectedOf = (levels: readonly LevelCount[], level: string) =>
    levels.find((one) => one.level === level)?.expected ?? 0;
  return (['province', 'district', 'commune'] as const).flatMap((level) => {
    const [was, is] = [expectedOf(before, level), expectedOf(after, level)];
    return was === is ? [] : [`${unitWords[level]} ${was} → ${is} đơn vị`];
  });
}
