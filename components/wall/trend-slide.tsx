import { TrendDrawing } from '@/components/charts/trend-drawing';
import { trendStory } from '@/components/progress/indicator/trend-story';
import { figureText } from '@/components/progress/words';
import type { Week } from '@/lib/domain/plan/week';
import { paceSentence } from '@/lib/domain/progress/sentences';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';

/** Of the indicators with a target that is not reached, the one that will be latest; never is later than any week. */
export function furthestBehind(indicators: readonly IndicatorProgress[]): IndicatorProgress | null {
  const late = indicators.filter(
    ({ standing: { state, target } }) => target && (state === 'behind' || state === 'overdue'),
  );
  const lateness = ({ standing: { pace, weeksLate } }: IndicatorProgress) =>
    pace?.presentPerWeek != null && pace.reachedOn === null ? Number.POSITIVE_INFINITY : weeksLate;
  return [...late].sort((a, b) => lateness(b) - lateness(a))[0] ?? null;
}

/** Its trend, and what it would take. */
export function TrendSlide({
  unit,
  indicator,
  weeks,
}: {
  unit: { fullName: string };
  indicator: IndicatorProgress;
  weeks: readonly Week[];
}) {
  const story = trendStory(unit, indicator, [], weeks);
  const sentence = paceSentence(indicator.rule, indicator.measure, indicator.standing);
  return (
    <figure className="wall-trend">
      <figcaption className="wall-lead">
        <strong>{figureText(indicator.rule, indicator.standing.shown)}</strong>, {sentence}
      </figcaption>
      {/* Drawn small and shown large: its letters of 13 px come out at 33 px and more. */}
      <TrendDrawing
        story={story}
        id="man-hinh"
        frame={{ box: { width: 690, height: 205, top: 22, right: 72, bottom: 28, left: 56 }, weekLabels: 7 }}
      />
    </figure>
  );
}
