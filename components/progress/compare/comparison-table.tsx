import Link from 'next/link';
import { Fragment } from 'react';
import { Dumbbell } from '@/components/charts/dumbbell';
import { Mark } from '@/components/ui/mark';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { ComparedLine, SideSaid } from '@/lib/domain/progress/compare';
import { caveatText, missingWords, noDifferenceText } from '@/lib/domain/progress/compare-words';
import { stateText } from '@/lib/domain/progress/sentences';
import { formatCount } from '@/lib/domain/report/number';
import { changeText, figureText, fractionText, stateShapes, targetText } from '../words';

export type Hrefs = Record<'a' | 'b', (indicatorCode: string) => string>;

/** Indicator by indicator: both figures, how each stands, what lies between, on one scale. */
export function ComparisonTable({
  lines,
  names,
  hrefs,
  caption,
}: {
  lines: readonly ComparedLine[];
  names: { a: string; b: string };
  /** Where a figure of either side comes from. */
  hrefs: Hrefs;
  caption: string;
}) {
  const groups = [...new Set(lines.map(({ groupNumber }) => groupNumber))].map((number) =>
    lines.filter(({ groupNumber }) => groupNumber === number),
  );
  return (
    <table className="table table-stack comparison-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          {(['a', 'b'] as const).map((side) => (
            <Fragment key={side}>
              <th scope="col" className="number">
                <SideKey side={side} /> {names[side]}
              </th>
              <th scope="col">Tình trạng, còn thiếu</th>
            </Fragment>
          ))}
          <th scope="col" className="number">
            Chênh lệch
          </th>
          <th scope="col" className="dumbbell-cell">
            <span className="dumbbell-ends">
              <span>0%</span>
              <span>100%</span>
            </span>
          </th>
        </tr>
      </thead>
      {groups.map((ofGroup) => (
        <tbody key={ofGroup[0]?.groupNumber}>
          <tr className="group-head">
            <th scope="rowgroup" colSpan={7}>
              {ofGroup[0]?.groupNumber}. {ofGroup[0]?.groupName}
            </th>
          </tr>
          {ofGroup.map((line) => (
            <ComparisonRow key={line.code} line={line} names={names} hrefs={hrefs} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The dot of a side as it is drawn beside the figures. */
export function SideKey({ side }: { side: 'a' | 'b' }) {
  return (
    <svg className="dumbbell-key" viewBox="0 0 10 10" aria-hidden="true">
      <circle className={`dumbbell-${side}`} cx="5" cy="5" r={side === 'a' ? 4 : 3.6} />
    </svg>
  );
}

function ComparisonRow({
  line,
  names,
  hrefs,
}: {
  line: ComparedLine;
  names: { a: string; b: string };
  hrefs: Hrefs;
}) {
  const { rule, difference } = line;
  const isUpper = rule.direction === 'lower_is_better';
  return (
    <tr>
      <th scope="row" title={`${line.name} (${line.measure})`}>
        {line.shortName}
        {rule.accumulation === 'weekly' && <span className="weekly"> trong tuần</span>}
        {isUpper && <span className="under">càng thấp càng tốt</span>}
        {line.caveats.map((caveat) => (
          <span key={caveat.is} className="under">
            {caveatText(caveat)}
          </span>
        ))}
      </th>
      {(['a', 'b'] as const).map((side) => (
        <SideCells key={side} line={line} side={side} name={names[side]} href={hrefs[side](line.code)} />
      ))}
      <td className="number difference" data-label="Chênh lệch">
        {difference.is === 'none' ? (
          <>
            –<span className="under">{noDifferenceText(difference, names)}</span>
          </>
        ) : line.isOpen ? (
          // Beside a whole week it would read as a fall.
          <>
            –<span className="under">tuần chưa đủ báo cáo</span>
          </>
        ) : (
          <span className="figure-main">{changeText(rule, difference.by)}</span>
        )}
      </td>
      <td className="dumbbell-cell">
        {rule.kind !== 'count' && (
          <Dumbbell
            a={percentOf(line.a.said)}
            b={percentOf(line.b.said)}
            targetA={targetPercent(line.a)}
            targetB={targetPercent(line.b)}
          />
        )}
      </td>
    </tr>
  );
}

/** A side's figure with its fraction, and how it stands with what is missing. */
function SideCells({
  line: { rule, ...line },
  side,
  name,
  href,
}: {
  line: ComparedLine;
  side: 'a' | 'b';
  name: string;
  href: string;
}) {
  const { said, standing } = line[side];
  const isUpper = rule.direction === 'lower_is_better';
  return (
    <>
      <td className="number" data-label={name}>
        <SideFigure rule={rule} said={said} href={href} />
      </td>
      <td className="standing">
        {said.is !== 'not_applicable' && standing && standing.state !== 'no_figure' && (
          <Mark shape={stateShapes[standing.state]}>{stateText(standing)}</Mark>
        )}
        {said.is !== 'not_applicable' && standing?.target && standing.missing !== null && (
          <span className="under">
            {standing.missing > 0 &&
              `${isUpper ? 'còn phải giảm' : 'còn thiếu'} ${formatCount(standing.missing)} · `}
            mức {isUpper && '≤ '}
            {targetText(standing.target)}
          </span>
        )}
      </td>
    </>
  );
}

/** A figure with its fraction, a way to where it comes from; or, hatched or in words, why there is none. */
export function SideFigure({ rule, said, href }: { rule: IndicatorRule; said: SideSaid; href: string }) {
  if (said.is !== 'figure')
    return <span className={said.is === 'nothing' ? 'no-figure' : ''}>{missingWords[said.is]}</span>;
  return (
    <>
      <Link href={href} className="figure-main">
        {figureText(rule, said.amount)}
      </Link>
      <span className="under">{fractionText(rule, said.amount)}</span>
    </>
  );
}

function percentOf(said: SideSaid): number | null {
  if (said.is !== 'figure' || said.amount.denominator <= 0) return null;
  return (100 * said.amount.numerator) / said.amount.denominator;
}

function targetPercent({ standing }: ComparedLine['a']): number | null {
  const target = standing?.target;
  return target?.denominator ? (100 * target.numerator) / target.denominator : null;
}
