import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { indicatorPath, reportsPath, type Standpoint } from './paths';
import { stateShapes, stateText } from './words';

const linesMax = 3;

/** What to look at first: the indicators furthest behind, and units that have fallen silent. */
export function WatchList({
  at,
  unitCode,
  indicators,
  silentUnits,
}: {
  at: Standpoint;
  unitCode: string;
  indicators: readonly IndicatorProgress[];
  silentUnits: number;
}) {
  const late = indicators
    .filter(({ standing }) => standing.state === 'overdue' || standing.state === 'behind')
    .sort((a, b) => urgency(b) - urgency(a))
    .slice(0, linesMax);
  if (late.length === 0 && silentUnits === 0) return null;
  return (
    <section aria-labelledby="can-chu-y">
      <h2 id="can-chu-y" className="sr-only">
        Cần chú ý
      </h2>
      <ul className="watch">
        {late.map(({ code, shortName, standing }) => (
          <li key={code}>
            <Mark shape={stateShapes[standing.state]}>
              <Link href={indicatorPath(at, unitCode, code)}>{shortName}</Link> {stateText(standing)}
            </Mark>
          </li>
        ))}
        {silentUnits > 0 && (
          <li>
            <Mark shape="square">
              <Link href={reportsPath(at, unitCode)}>{silentUnits} đơn vị</Link> chưa báo cáo từ 3 tuần trở
              lên
            </Mark>
          </li>
        )}
      </ul>
    </section>
  );
}

function urgency({ standing }: IndicatorProgress): number {
  return (standing.state === 'overdue' ? 1000 : 0) + standing.weeksBehind;
}
