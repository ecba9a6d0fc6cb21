import type { TrendMark } from '@/components/charts/geometry';
import type { TrendSeries, TrendStory } from '@/components/charts/trend-story';
import { type Day, formatDay } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Week } from '@/lib/domain/plan/week';
import { isOwnDrawn } from '@/lib/domain/progress/drawn-units';
import type { Amount } from '@/lib/domain/progress/ledger';
import { cutRate } from '@/lib/domain/progress/rate';
import { hasFigure, type SeriesPoint } from '@/lib/domain/progress/series';
import type { Standing } from '@/lib/domain/progress/standing';
import { formatCount } from '@/lib/domain/report/number';
import { briefName, figureText, findingText, targetText } from '../words';

interface Subject {
  shortName: string;
  rule: IndicatorRule;
  series: readonly SeriesPoint[];
  standing: Standing;
}

/** A unit whose trend is drawn beside others. */
export interface DrawnUnit {
  fullName: string;
  series: readonly SeriesPoint[] | null;
  shown: Amount | null;
}

const sparkWeeks = 12;

/** A rate in percent, as cut; a count as it is. */
function valueAt(rule: IndicatorRule, { shown }: SeriesPoint): number | null {
  if (!hasFigure(rule, shown)) return null;
  if (rule.kind === 'count') return shown.numerator;
  const tenths = cutRate(shown.numerator, shown.denominator);
  return tenths === null ? null : tenths / 10;
}

export function marksOf({ rule, series }: Pick<Subject, 'rule' | 'series'>): TrendMark[] {
  return series.map((point) => ({ week: point.week, value: valueAt(rule, point) }));
}

/** The last twelve weeks and what they say. */
export function sparkOf(subject: Subject): { marks: TrendMark[]; title: string } {
  // A week that still comes in would be drawn as a fall.
  const whole = subject.standing.isComingIn ? subject.series.slice(0, -1) : subject.series;
  const series = whole.slice(-sparkWeeks);
  return {
    marks: marksOf({ rule: subject.rule, series }),
    title: `${series.length} tuần: ${fromTo(subject.rule, series)}`,
  };
}

/** The units whose lines are drawn: the page's own first, unless it is a total beside its parts. */
export function drawnTogether(
  unit: { fullName: string },
  { rule, series, standing }: Omit<Subject, 'shortName'>,
  others: readonly DrawnUnit[],
): (DrawnUnit & { series: readonly SeriesPoint[] })[] {
  const own = { fullName: unit.fullName, series, shown: standing.shown };
  const drawn = others.map((one) => ({ ...one, series: one.series ?? [] }));
  return isOwnDrawn(rule, drawn.length) ? [own, ...drawn] : drawn;
}

/** The whole trend, of the unit and of others beside it, in drawing and words. */
export function trendStory(
  unit: { fullName: string },
  subject: Subject,
  others: readonly DrawnUnit[],
  weeks: readonly Week[],
  reorganisations: readonly { week: number; on: Day }[] = [],
): TrendStory {
  const { rule, standing } = subject;
  const isRate = rule.kind !== 'count';
  const { target } = standing;
  // A week that still comes in would be drawn as a fall.
  const drawn = drawnTogether(unit, subject, others).map(({ fullName, series }) => ({
    fullName,
    series: standing.isComingIn ? series.slice(0, -1) : series,
  }));
  const comingIn = standing.isComingIn ? weeks[subject.series.length - 1] : undefined;
  const cuts = reorganisations
    .filter(({ week }) => week > (subject.series[0]?.week ?? 0))
    .map(({ week, on }) => ({ week, text: `sắp xếp ${formatDay(on)}` }));
  const isOwnFirst = isOwnDrawn(rule, others.length);
  // A week's happenings are not measured against what the whole plan is to bring, nor a part against the whole's target.
  const isTargetDrawn = target !== null && (isRate || (rule.accumulation === 'running' && isOwnFirst));
  return {
    title: trendTitle(unit, subject, others),
    description: describe(
      rule,
      drawn,
      isTargetDrawn ? `Mức giao ${targetText(target)}.` : '',
      comingIn ? `Tuần ${comingIn.isoNumber} đang báo cáo, chưa vẽ.` : '',
      ...cuts.map(({ text }) => `${text.replace('sắp xếp', 'Sắp xếp đơn vị ngày')}.`),
    ),
    form: rule.accumulation === 'weekly' && !isRate && others.length === 0 ? 'bars' : 'lines',
    weeks: (comingIn ? subject.series.slice(0, -1) : subject.series).map(({ week }) => ({
      week,
      label: weekLabel(weeks, week),
    })),
    series: drawn.map(({ fullName, series }) => ({
      name: briefName(fullName),
      briefName: shortest(
        fullName,
        drawn.map((one) => one.fullName),
      ),
      marks: marksOf({ rule, series }),
      endText: figureText(rule, series.findLast(({ shown }) => hasFigure(rule, shown))?.shown ?? null),
    })) satisfies TrendSeries[],
    isOwnFirst,
    cuts,
    target: isTargetDrawn
      ? {
          value: target.numerator * (target.denominator ? 100 / target.denominator : 1),
          text: `mức giao ${targetText(target)} · ${formatDay(target.dueOn)}`,
          briefText: `mức giao ${targetText(target)}`,
        }
      : null,
    tickText: (value) => (isRate ? `${String(value).replace('.', ',')}%` : formatCount(value)),
  };
}

/** 'Kích hoạt VNeID: Tỉnh Nghệ An 64,0%, huyện Kỳ Sơn cũ 41,2%' where several are drawn. */
function trendTitle(unit: { fullName: string }, subject: Subject, others: readonly DrawnUnit[]): string {
  const { shortName, rule, standing } = subject;
  const [lowest] = others;
  if (!lowest?.shown) return findingText(shortName, rule, standing);
  const own = isOwnDrawn(rule, others.length)
    ? `${briefName(unit.fullName)} ${figureText(rule, standing.shown)}, `
    : '';
  const word = others.length > 1 ? (rule.direction === 'higher_is_better' ? 'thấp nhất ' : 'cao nhất ') : '';
  return `${shortName}: ${own}${word}${briefName(lowest.fullName)} ${figureText(rule, lowest.shown)}`;
}

function describe(
  rule: IndicatorRule,
  drawn: readonly { fullName: string; series: readonly SeriesPoint[] }[],
  ...more: string[]
): string {
  const lines = drawn.map(({ fullName, series }) => `${fullName} ${fromTo(rule, series)}.`);
  return [...lines, ...more].filter(Boolean).join(' ');
}

/** 'Kỳ Sơn' for 'Địa bàn huyện Kỳ Sơn cũ', unless another of them is called so, too. */
function shortest(fullName: string, all: readonly string[]): string {
  const bare = (name: string) =>
    briefName(name)
      .replace(/^(huyện|thị xã|thành phố|Huyện|Thị xã|Thành phố|Thị trấn|Phường|Xã|Tỉnh) /, '')
      .replace(/ cũ$/, '');
  return all.filter((other) => bare(other) === bare(fullName)).length > 1
    ? briefName(fullName)
    : bare(fullName);
}

export function weekLabel(weeks: readonly Week[], ordinal: number): string {
  return `T${weeks[ordinal - 1]?.isoNumber ?? ''}`;
}

/** 'từ 60,1% đến 64,0%', of the weeks with a figure. */
function fromTo(rule: IndicatorRule, series: readonly SeriesPoint[]): string {
  const known = series.filter(({ shown }) => hasFigure(rule, shown));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 'chưa có số liệu';
  return `từ ${figureText(rule, first.shown)} đến ${figureText(rule, last.shown)}`;
}
