import type { ExploreLine } from '@/components/charts/explore-chart';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { cutRate } from '@/lib/domain/progress/rate';
import { hasFigure, type SeriesPoint } from '@/lib/domain/progress/series';
import { briefName } from '../words';

/** What is drawn, with all its parts, for the chart that one can move about in. */
export function exploreLines(
  rule: IndicatorRule,
  drawn: readonly { fullName: string; series: readonly SeriesPoint[] }[],
): ExploreLine[] {
  return drawn.map(({ fullName, series }) => ({
    name: briefName(fullName),
    points: series.map(({ shown }) => {
      const isKnown = hasFigure(rule, shown);
      return {
        rate: isKnown ? cutRate(shown.numerator, shown.denominator) : null,
        numerator: isKnown ? shown.numerator : null,
        denominator: isKnown ? shown.denominator : null,
        units: shown.units,
      };
    }),
  }));
}
