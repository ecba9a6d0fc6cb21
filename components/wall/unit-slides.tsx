import { briefName, figureText, fractionText } from '@/components/progress/words';
import { formatCount } from '@/lib/domain/report/number';
import type { WallView } from '@/lib/queries/progress/get-wall';
import type { RankedUnit } from '@/lib/queries/progress/rank-children';
import { WallChange } from './wall-change';
import { WallTable } from './wall-table';

type Ranking = NonNullable<WallView['ranking']>;

const unitsMax = 5;
/** Names that stand in three columns of one screen, each with the unit above it. */
const namesMax = 21;

/** The units furthest behind, worst first. */
export function WorstSlide({ ranking: { by, units } }: { ranking: Ranking }) {
  const worst = units.filter(({ shown }) => shown).slice(0, unitsMax);
  return <UnitTable by={by} units={worst} all={units} />;
}

/** The units that moved most since last week. */
export function GainSlide({ ranking: { by, units } }: { ranking: Ranking }) {
  const gained = units
    .filter(({ change }) => change !== null && change > 0)
    .sort((a, b) => (b.change ?? 0) - (a.change ?? 0));
  return <UnitTable by={by} units={gained.slice(0, unitsMax)} all={units} />;
}

function UnitTable({
  by: { rule },
  units,
  all,
}: {
  by: Ranking['by'];
  units: readonly RankedUnit[];
  all: readonly RankedUnit[];
}) {
  const ranked = all.filter(({ place }) => place !== null).length;
  return (
    <WallTable rows={units.length}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="number">
            Số liệu
          </th>
          <th scope="col" className="number">
            So tuần trước
          </th>
          <th scope="col" className="number">
            Xếp thứ
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row">{capitalised(briefName(unit.fullName))}</th>
            <td className="number">
              <span className="wall-big">{figureText(rule, unit.shown)}</span>
              <span className="wall-note">{fractionText(rule, unit.shown)}</span>
            </td>
            <td className="number">
              <WallChange rule={rule} change={unit.change} />
            </td>
            <td className="number">
              {unit.place}/{ranked}
            </td>
          </tr>
        ))}
      </tbody>
    </WallTable>
  );
}

/** Who has not reported: by name while there is room, by area where there is not. */
export function MissingSlide({ view: { missing, receipts } }: { view: WallView }) {
  if (missing.length === 0)
    return <p className="wall-lead">Tất cả {formatCount(receipts.expected)} đơn vị đã báo cáo.</p>;
  const lines =
    missing.length <= namesMax
      ? missing.map(({ code, fullName, parentName }) => ({
          key: code,
          line: fullName,
          note: briefName(parentName),
        }))
      : countsByParent(missing);
  const left = lines.length - namesMax;
  return (
    <>
      <p className="wall-lead">
        Còn{' '}
        <strong>
          {formatCount(missing.length)}/{formatCount(receipts.expected)}
        </strong>{' '}
        đơn vị{left > 0 && `; nhiều nhất ở ${namesMax} nơi:`}
      </p>
      <ul className="wall-names">
        {lines.slice(0, namesMax).map(({ key, line, note }) => (
          <li key={key}>
            {line}
            <span className="wall-note">{note}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Areas and how many of their units are missing, the most first. */
function countsByParent(missing: WallView['missing']) {
  const counts = new Map<string, number>();
  for (const { parentName } of missing) counts.set(parentName, (counts.get(parentName) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({
      key: name,
      line: capitalised(briefName(name)),
      note: `${formatCount(count)} đơn vị`,
    }));
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
