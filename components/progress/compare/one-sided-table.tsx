import type { ComparedLine } from '@/lib/domain/progress/compare';
import { formatCount } from '@/lib/domain/report/number';
import { type Hrefs, SideFigure } from './comparison-table';

/** Indicators that only one of two plans has: listed, and compared with nothing. */
export function OneSidedTable({
  lines,
  names,
  hrefs,
}: {
  lines: readonly ComparedLine[];
  names: { a: string; b: string };
  hrefs: Hrefs;
}) {
  return (
    <section aria-labelledby="mot-ke-hoach">
      <h2 className="section-title" id="mot-ke-hoach">
        Chỉ có ở một kế hoạch: {formatCount(lines.length)} chỉ tiêu, không so
      </h2>
      <div className="one-sided">
        {(['a', 'b'] as const).map((side) => {
          const ofSide = lines.filter((line) => line[side].said.is !== 'not_in_plan');
          if (ofSide.length === 0) return null;
          return (
            <table key={side} className="table one-sided-table">
              <caption>
                Chỉ {names[side]}: {formatCount(ofSide.length)} chỉ tiêu
              </caption>
              <thead>
                <tr>
                  <th scope="col">Chỉ tiêu</th>
                  <th scope="col" className="number">
                    Số liệu
                  </th>
                </tr>
              </thead>
              <tbody>
                {ofSide.map((line) => (
                  <tr key={line.code}>
                    <th scope="row">
                      {line.shortName}
                      {line.rule.accumulation === 'weekly' && <span className="weekly"> trong tuần</span>}
                    </th>
                    <td className="number">
                      <SideFigure rule={line.rule} said={line[side].said} href={hrefs[side](line.code)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </div>
    </section>
  );
}
