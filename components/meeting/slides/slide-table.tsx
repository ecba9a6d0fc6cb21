import type { Slide } from '@/lib/domain/meeting/slides/slides';
import { Stated } from './stated';

type TableSlide = Extract<Slide, { is: 'table' }>;

/** A table of a slide; its columns are as wide as they were measured, in per cent. */
export function SlideTable({
  slide: { columns, rows },
  widths,
}: {
  slide: TableSlide;
  widths: readonly number[];
}) {
  return (
    <table>
      <colgroup>
        {widths.map((width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <col key={at} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ label, align }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <th key={at} scope="col" data-align={align}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join('|')}>
            {columns.map(({ label, align }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <td key={at} data-align={align} data-label={label}>
                <Stated text={cells[at] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
