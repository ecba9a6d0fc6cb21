import type { Break } from '@/lib/domain/progress/cover';
import { drawnMost } from '@/lib/domain/progress/drawn-units';
import type { RecastPoint } from '@/lib/domain/progress/recast';
import { hasFigure } from '@/lib/domain/progress/series';
import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';
import type { RecastView } from '@/lib/queries/progress/get-recast';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { choiceText } from './tree-choice';

/** An indicator of a unit as it is seen on the map that was chosen. */
export interface SeenView extends IndicatorView {
  recast: RecastView;
  /** As reported then, whatever the map. */
  reported: IndicatorProgress;
  /** The unit whose series it is: on another map it may be another one. */
  seenAs: { id: number; fullName: string };
  /** Weeks without a figure on that map, and why. */
  breaks: ReadonlyMap<number, Break>;
}

export function unmapped(view: IndicatorView): SeenView {
  const recast = { reorganisations: [], choices: [], chosen: null, lines: [] };
  return { ...view, recast, reported: view.indicator, seenAs: view.unit, breaks: new Map() };
}

/**
 * Where the map has one unit in the unit's place, its series stands for the unit's own; where it has several, theirs are
 * drawn beside it.
 */
export function seenOn(view: IndicatorView, recast: RecastView): SeenView {
  const [line, ...more] = recast.lines;
  const { indicator } = view;
  const { rule } = indicator;
  if (!line) return { ...unmapped(view), recast };
  const shownLast = (points: readonly RecastPoint[]) => {
    const last = points.at(-1);
    return last && hasFigure(rule, last.shown) ? last.shown : null;
  };
  if (more.length > 0) {
    const drawn = recast.lines.slice(0, drawnMost).map(({ points, ...unit }) => ({
      ...unit,
      series: points,
      shown: shownLast(points),
    }));
    return { ...unmapped(view), recast, drawn, leftOut: 0 };
  }
  const isItself = line.unitId === view.unit.id;
  const standing = isItself
    ? indicator.standing
    : { ...indicator.standing, shown: shownLast(line.points), change: null, missing: null };
  return {
    ...unmapped(view),
    recast,
    seenAs: { id: line.unitId, fullName: line.fullName },
    breaks: new Map(line.points.flatMap(({ week, broken }) => (broken ? [[week, broken]] : []))),
    indicator: { ...indicator, series: line.points, standing },
    drawn: [],
    leftOut: 0,
  };
}

/** For a file: on whose map its figures are. */
export function mapFacts({ recast: { chosen, lines } }: SeenView): [string, string][] {
  if (!chosen) return [];
  return [['Bản đồ', `${choiceText(chosen)}: ${lines.map(({ fullName }) => fullName).join(', ')}`]];
}
