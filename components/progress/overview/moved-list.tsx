import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import type { RankedUnit } from '@/lib/queries/progress/rank-children';
import { indicatorPath, progressPath, type Standpoint } from '../paths';
import { briefName, changeText, figureText } from '../words';

/** What moved most this week, among the rates of the unit and among the units below it by one indicator. */
export function MovedList({
  at,
  unitCode,
  indicators,
  ranking,
}: {
  at: Standpoint;
  unitCode: string;
  indicators: readonly IndicatorProgress[];
  ranking: { by: IndicatorProgress; units: readonly RankedUnit[] } | null;
}) {
  const { most, least } = movedMost(indicators);
  const worst = ranking?.units.find(({ shown }) => shown !== null);
  const gained = ranking && mostGained(ranking.units);
  if (!most && !least && !worst && !gained) return <p className="attention-list">Chưa có biến động.</p>;
  return (
    <ul className="attention-list" data-in-app>
      {most && <MovedIndicator at={at} unitCode={unitCode} indicator={most} word="Tăng nhiều nhất" />}
      {least && <MovedIndicator at={at} unitCode={unitCode} indicator={least} word="Giảm nhiều nhất" />}
      {ranking && (
        <li>
          {ranking.by.shortName}:{' '}
          {worst && (
            <>
              {ranking.by.rule.direction === 'higher_is_better' ? 'thấp' : 'cao'} nhất{' '}
              <a href={progressPath(at, worst.code)}>{briefName(worst.fullName)}</a>{' '}
              {figureText(ranking.by.rule, worst.shown)}
            </>
          )}
          {worst && gained && ', '}
          {gained && (
            <>
              tăng nhất <a href={progressPath(at, gained.code)}>{briefName(gained.fullName)}</a>{' '}
              {changeText(ranking.by.rule, gained.change)}
            </>
          )}
        </li>
      )}
    </ul>
  );
}

function MovedIndicator({
  at,
  unitCode,
  indicator,
  word,
}: {
  at: Standpoint;
  unitCode: string;
  indicator: IndicatorProgress;
  word: string;
}) {
  return (
    <li>
      {word}: <a href={indicatorPath(at, unitCode, indicator.code)}>{indicator.shortName}</a>{' '}
      {changeText(indicator.rule, indicator.standing.change)}
    </li>
  );
}

/** Running rates alone compare with each other: points with points. */
function movedMost(indicators: readonly IndicatorProgress[]) {
  const byChange = indicators
    .filter(
      ({ rule, standing }) => rule.kind === 'rate' && rule.accumulation === 'running' && standing.change,
    )
    .sort((a, b) => (b.standing.change ?? 0) - (a.standing.change ?? 0));
  const [most, least] = [byChange[0], byChange.at(-1)];
  return {
    most: most && (most.standing.change ?? 0) > 0 ? most : undefined,
    least: least && (least.standing.change ?? 0) < 0 ? least : undefined,
  };
}

function mostGained(units: readonly RankedUnit[]): RankedUnit | undefined {
  const gained = units.filter(({ change }) => change !== null && change > 0);
  return gained.sort((a, b) => (b.change ?? 0) - (a.change ?? 0))[0];
}
