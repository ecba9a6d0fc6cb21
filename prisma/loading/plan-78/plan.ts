import { addDays, vietnamInstant } from '@/lib/domain/plan/day';
import { type Holidays, usualRule } from '@/lib/domain/plan/deadline';
import { planWeeks, type Week } from '@/lib/domain/plan/week';
import { explained } from '../explain';
import { indicatorRule } from '../indicator-rules';
import { pastReports } from '../past-reports';
import type { PlanDraft, ReportDraft, TargetDraft, TreeUnit } from '../plan-draft';
import { populationThen } from '../population';
import { type Series, seriesOf, valuesAt } from './figures';
import { indicators78 } from './indicators';

const firstDay = '2022-02-14';
const lastDay = '2022-05-08';
/** The province's people in 2022, about. */
const people = 3_330_000;
/** After the last late report: the plan is over, nothing in it changes any more. */
const closedAt = vietnamInstant(addDays(lastDay, 5), 17 * 60);

/** Kế hoạch 78/KH-UBND on the tree of 2022; its last week is the news report of 10/05/2022. */
export function plan78(tree: readonly TreeUnit[], holidays: Holidays): PlanDraft {
  const communes = tree.filter((unit) => unit.level === 'commune');
  const districts = tree.filter((unit) => unit.level === 'district');
  const weeks = planWeeks(firstDay, lastDay, usualRule, holidays);
  const population = populationThen(communes, people);
  const ofCommunes = indicators78.filter((indicator) => indicator.reportedBy === 'commune');
  const series = new Map(
    ofCommunes.map((indicator) => [indicator.code, seriesOf(indicator, communes, population)]),
  );
  // In the middle some weeks are missing; the first and the last week are complete.
  const past = { seed: '78', isWhole: ({ ordinal }: Week) => ordinal === 1 || ordinal === weeks.length };
  const figuresOf = (unit: TreeUnit) =>
    new Map<string, Series>([...series].map(([code, units]) => [code, units.get(unit.code) ?? null]));

  return explained({
    slug: '78',
    number: '78/KH-UBND',
    title:
      'Triển khai Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022–2025, tầm nhìn đến năm 2030 trên địa bàn tỉnh Nghệ An',
    issuer: 'UBND tỉnh Nghệ An',
    issuedOn: '2022-01-28',
    firstDay,
    lastDay,
    isIllustrative: false,
    note: 'Chỉ các con số nêu trong bản tin ngày 10/05/2022 là số liệu thật: kết quả của thị xã Cửa Lò và các kết quả chung toàn tỉnh ở tuần cuối. Số liệu từng xã, phường, các tuần trước và các mẫu số, tổng số khác được dựng lại để minh hoạ.',
    weeks,
    openedWeeks: weeks.length,
    closedAt,
    indicators: indicators78,
    targets: targets78,
    baselines: [
      ...baselinesOf(series),
      ...oneOf('ke-hoach-xa', communes),
      ...oneOf('ke-hoach-huyen', districts),
    ],
    reports: [
      ...communes.flatMap((unit) => {
        const figures = figuresOf(unit);
        return pastReports(unit, weeks, (week) => valuesAt(week, figures, typedDenominators), past);
      }),
      ...districts.flatMap(reportsOfDistrict),
    ],
  });

  /** Every district had its plan and task force within the first four weeks. */
  function reportsOfDistrict(unit: TreeUnit, index: number): ReportDraft[] {
    const since = 1 + (index % 4);
    const saidAt = (week: number) => [{ indicator: 'ke-hoach-huyen', numerator: Number(week >= since) }];
    return pastReports(unit, weeks, saidAt, past);
  }
}

/** Indicators whose denominator comes with every report. */
const typedDenominators: ReadonlySet<string> = new Set(
  indicators78
    .map((indicator) => indicator.code)
    .filter((code) => indicatorRule(code).denominatorBy === 'reporter'),
);

function baselinesOf(series: ReadonlyMap<string, ReadonlyMap<string, Series>>) {
  return [...series]
    .filter(([code]) => indicatorRule(code).denominatorBy === 'province' && code !== 'ke-hoach-xa')
    .flatMap(([indicator, units]) =>
      [...units].map(([unit, weeks]) => ({ indicator, unit, denominator: weeks?.at(-1)?.denominator ?? 0 })),
    );
}

/** A question that a unit answers with yes or no: one of one. */
function oneOf(indicator: string, units: readonly TreeUnit[]) {
  return units.map((unit) => ({ indicator, unit: unit.code, denominator: 1 }));
}

const everyUnit = (indicator: string, percent: number, dueOn: string): TargetDraft => ({
  indicator,
  unit: null,
  dueOn,
  numerator: percent,
  denominator: 100,
});

const targets78: TargetDraft[] = [
  everyUnit('ke-hoach-huyen', 100, '2022-03-15'),
  everyUnit('ke-hoach-xa', 100, '2022-03-31'),
  everyUnit('ke-hoach-thon', 100, '2022-04-30'),
  everyUnit('tiem-chung-dong-bo', 100, '2022-06-01'),
  everyUnit('hoc-sinh-cccd', 100, '2022-06-30'),
  everyUnit('cccd-thu-nhan', 100, '2023-06-30'),
];
