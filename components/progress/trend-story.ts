import type { ExplorePoint } from '@/components/charts/explore-chart';
import type { TrendMark } from '@/components/charts/geometry';
import type { TrendStory } from '@/components/charts/trend-drawing';
import { formatDay } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Week } from '@/lib/domain/plan/week';
import { cutRate } from '@/lib/domain/progress/rate';
import { hasFigure, type SeriesPoint } from '@/lib/domain/progress/series';
import type { Standing } from '@/lib/domain/progress/standing';
import { formatCount } from '@/lib/domain/report/number';
import { figureText, findingText, targetText } from './words';

interface Subject {
  shortName: string;
  rule: IndicatorRule;
  series: readonly SeriesPoint[];
  standing: Standing;
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
    title: `${series.length} tuần: ${fromTo(subject, series)}`,
  };
}

/** The whole trend in drawing and words. */
export function trendStory(subject: Subject, weeks: readonly Week[]): TrendStory {
  const { rule, standing, shortName } = subject;
  const isRate = rule.kind !== 'count';
  const target = standing.target;
  // A week's happenings are not measured against what the whole plan is to bring.
  const isTargetDrawn = target !== null && (isRate || rule.accumulation === 'running');
  return {
    title: findingText(shortName, rule, standing),
    description: `${fromTo(subject, subject.series)}.`,
    form: rule.accumulation === 'weekly' && !isRate ? 'bars' : 'line',
    marks: marksOf(subject).map((mark) => ({ ...mark, label: `T${weeks[mark.week - 1]?.isoNumber ?? ''}` })),
    endText: figureText(rule, standing.shown),
    target: isTargetDrawn
      ? {
          value: target.numerator * (target.denominator ? 100 / target.denominator : 1),
          text: `mức giao ${targetText(target)} · ${formatDay(target.dueOn)}`,
        }
      : null,
    tickText: (value) => (isRate ? `${String(value).replace('.', ',')}%` : formatCount(value)),
  };
}

export function explorePoints({ rule, series }: Subject, weeks: readonly Week[]): ExplorePoint[] {
  return series.map(({ week, shown }) => {
    const isKnown = hasFigure(rule, shown);
    return {
      label: `T${weeks[week - 1]?.isoNumber ?? ''}`,
      rate: isKnown ? cutRate(shown.numerator, shown.denominator) : null,
      numerator: isKnown ? shown.numerator : null,
      denominator: isKnown ? shown.denominator : null,
      units: shown.units,
    };
  });
}

/** 'từ 60,1% đến 64,0%', of the weeks with a figure. */
function fromTo({ rule }: Pick<Subject, 'rule'>, series: readonly SeriesPoint[]): string {
  const known = series.filter(({ shown }) => hasFigure(rule, shown));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 'chưa có số liệu';
  return `từ ${figureText(rule, first.shown)} đến ${figureText(rule, last.shown)}`;
}
