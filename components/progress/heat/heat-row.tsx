import { silenceWords } from '@/lib/domain/progress/ranking';
import { formatCount } from '@/lib/domain/report/number';
import type { HeatCell, HeatColumn, HeatRow } from '@/lib/queries/progress/heat-table';
import { indicatorPath, progressPath } from '../paths';
import { briefName, figureText, fractionText, stateNames, targetText } from '../words';
import { type HeatChoice, heatPath, type PlaceSummary } from './heat-address';
import { heatMarks } from './heat-words';

/** One unit. Plain links: there are thousands, and none needs more than to be followed. */
export function HeatTableRow({
  at,
  row,
  columns,
  choice,
  parentName,
}: {
  at: PlaceSummary;
  row: HeatRow;
  columns: readonly HeatColumn[];
  choice: HeatChoice;
  /** The unit above, where the rows lie below several. */
  parentName: string;
}) {
  const { overdue, behind, judged } = row.lag;
  const href =
    row.level === 'commune'
      ? progressPath(at, row.code)
      : heatPath(at, row.code, choice, { level: null, sort: null });
  return (
    <tr>
      <th scope="row" className="heat-unit">
        <a href={href}>{row.fullName}</a>
        {parentName && <span className="under">{briefName(parentName)}</span>}
      </th>
      <td className="heat-narrow">
        {judged === 0 ? '–' : `${behind}/${judged}`}
        {overdue > 0 && <span className="under">{overdue} quá hạn</span>}
      </td>
      <td className="heat-narrow">
        <Received row={row} weeks={at.weeks} />
      </td>
      {columns.map((column, index) => {
        const cell = row.cells[index];
        return (
          cell && <Cell key={column.code} at={at} row={row} column={column} cell={cell} choice={choice} />
        );
      })}
    </tr>
  );
}

function Received({ row, weeks }: { row: HeatRow; weeks: PlaceSummary['weeks'] }) {
  if (row.expected === 0) return <span className="under">không phải báo cáo</span>;
  if (row.expected > 1) return `${row.received}/${row.expected}`;
  if (row.received === 1) return 'đã nộp';
  const last = row.latestWeek === null ? null : weeks[row.latestWeek - 1];
  return (
    <>
      chưa nộp
      {last && <span className="under">tuần {last.isoNumber}</span>}
    </>
  );
}

function Cell({
  at,
  row,
  column: { code, rule },
  cell: { said, standing, step, olderWeek },
  choice,
}: {
  at: PlaceSummary;
  row: HeatRow;
  column: HeatColumn;
  cell: HeatCell;
  choice: HeatChoice;
}) {
  if (said.is !== 'figure')
    return (
      <td className="heat-none">
        <span>{silenceWords[said.is]}</span>
      </td>
    );
  const { state, target } = standing;
  const fraction = fractionText(rule, said.amount);
  const mark = heatMarks[state];
  const about = [fraction, target && `mức giao ${targetText(target)}`].filter(Boolean).join(', ');
  return (
    <td className={step === null ? undefined : `heat-${step}`}>
      <a href={indicatorPath(at, row.code, code)} title={about || undefined}>
        {figureText(rule, said.amount)}
      </a>
      {mark && (
        <>
          <i aria-hidden="true">{mark}</i>
          <span className="sr-only">{stateNames[state]}</span>
        </>
      )}
      {choice.show === 'fractions' && fraction && <span className="under">{fraction}</span>}
      {olderWeek !== null && <span className="under">{ageText(olderWeek, at.weeks)}</span>}
    </td>
  );
}

/** 'tuần 45' for a figure that carries forward; of one that stands on the province's denominator alone, why. */
function ageText(olderWeek: number, weeks: PlaceSummary['weeks']): string {
  const week = weeks[olderWeek - 1];
  return week ? `tuần ${formatCount(week.isoNumber)}` : silenceWords.nothing;
}
