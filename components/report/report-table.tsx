import { TableRegion } from '@/components/ui/table-region';
import { formatInstant } from '@/lib/domain/plan/day';
import { cutRate, formatPointChange, formatRate } from '@/lib/domain/progress/rate';
import type { Figure } from '@/lib/domain/report/figure';
import { formatCount, formatCountChange } from '@/lib/domain/report/number';
import type { IndicatorGroup, ReportedIndicator } from '@/lib/queries/report/read-indicators';
import { figureWords, originWords } from './words';

interface Reading {
  groups: IndicatorGroup[];
  weekOrdinal: number;
  /** The revision compared with, or null. */
  compared: number | null;
}

/** Every figure of a report: fraction, rate, change since the last one, why, and who typed it. */
export function ReportTable({ groups, weekOrdinal, compared }: Reading) {
  return (
    <TableRegion label="Số liệu của báo cáo">
      <table className="table table-stack report-table">
        <caption>Số liệu của báo cáo. "–": chưa có số.</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="number">
              Số liệu
            </th>
            {compared !== null && (
              <th scope="col" className="number">
                Bản {compared}
              </th>
            )}
            <th scope="col" className="number">
              Thay đổi
            </th>
            <th scope="col">Lý do</th>
            <th scope="col">Người nhập</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.number}>
            <tr className="group-head">
              <th scope="rowgroup" colSpan={compared === null ? 5 : 6}>
                {group.name}
              </th>
            </tr>
            {group.indicators.map((indicator) => (
              <Row key={indicator.code} indicator={indicator} weekOrdinal={weekOrdinal} compared={compared} />
            ))}
          </tbody>
        ))}
      </table>
    </TableRegion>
  );
}

function Row({
  indicator,
  weekOrdinal,
  compared,
}: { indicator: ReportedIndicator } & Omit<Reading, 'groups'>) {
  const { rule, typed, measure, baseline } = indicator;
  const isChanged = JSON.stringify(indicator.compared) !== JSON.stringify(typed.figure);
  return (
    <tr>
      <th scope="row">
        {indicator.name}
        <span className="under">
          {rule.accumulation === 'running' ? 'luỹ kế' : 'phát sinh'}, {measure}
        </span>
      </th>
      <td className="number" data-label="Số liệu">
        <FigureCell rule={rule} figure={typed.figure} baseline={baseline} />
      </td>
      {compared !== null && (
        <td className="number" data-label={`Bản ${compared}`}>
          {isChanged ? (
            <span>
              <FigureCell rule={rule} figure={indicator.compared} baseline={baseline} />
              <span className="under report-changed">▲ khác</span>
            </span>
          ) : (
            <span className="text-ink-faint">như nhau</span>
          )}
        </td>
      )}
      <td className="number" data-label="Thay đổi">
        <ChangeCell indicator={indicator} weekOrdinal={weekOrdinal} />
      </td>
      <td className="report-reason" data-label={typed.reason ? 'Lý do' : undefined}>
        {typed.reason}
      </td>
      <td data-label={typed.typedAt ? 'Người nhập' : undefined}>
        {typed.typedAt && (
          <span>
            {typed.typedBy ?? 'Hệ thống'}
            <span className="under">
              {formatInstant(typed.typedAt)}
              {typed.origin && ` · ${originWords[typed.origin]}`}
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}

type Part = Pick<ReportedIndicator, 'rule' | 'baseline'> & { figure: Figure };

function FigureCell({ rule, figure, baseline }: Part) {
  const pair = pairOf({ rule, figure, baseline });
  if (rule.kind !== 'rate' || !pair) return <span>{figureWords(rule.kind, figure)}</span>;
  return (
    <span>
      <strong>{formatRate(pair.numerator, pair.denominator)}</strong>
      <span className="under">
        {formatCount(pair.numerator)}/{formatCount(pair.denominator)}
      </span>
    </span>
  );
}

function ChangeCell({ indicator, weekOrdinal }: { indicator: ReportedIndicator; weekOrdinal: number }) {
  const { rule, typed, previous, baseline } = indicator;
  if (typed.figure.is !== 'given' || previous?.figure.is !== 'given' || rule.kind === 'yes_no')
    return <span>–</span>;
  const { numerator } = typed.figure;
  const before = previous.figure.numerator;
  if (numerator === undefined || before === undefined) return <span>–</span>;
  const now = rateOf({ rule, figure: typed.figure, baseline });
  const then = rateOf({ rule, figure: previous.figure, baseline });
  return (
    <span>
      {formatCountChange(numerator - before)}
      {rule.kind === 'rate' && now !== null && then !== null && (
        <span className="under">{formatPointChange(now - then)} điểm %</span>
      )}
      {previous.ordinal !== weekOrdinal - 1 && (
        <span className="under">so với tuần {previous.isoNumber}</span>
      )}
    </span>
  );
}

function pairOf({ rule, figure, baseline }: Part): { numerator: number; denominator: number } | null {
  if (figure.is !== 'given' || figure.numerator === undefined) return null;
  const denominator = rule.denominatorBy === 'province' ? baseline : figure.denominator;
  return denominator == null ? null : { numerator: figure.numerator, denominator };
}

function rateOf(part: Part): number | null {
  const pair = pairOf(part);
  return pair && cutRate(pair.numerator, pair.denominator);
}
