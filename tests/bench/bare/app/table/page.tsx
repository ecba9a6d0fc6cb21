import { Counter } from '../counter';

/**
 * A table made for each request from figures in memory: as many rows, cells and letters a cell as the address asks for,
 * so that it is as large as a page of ours in bytes and elements.
 */
export default async function BareTable({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { rows, cells, letters } = await searchParams;
  const text = (row: number, cell: number) =>
    String(row * 1000 + cell).padEnd(Number(letters), 'Số liệu đã thu nhận ');
  return (
    <main>
      <Counter />
      <table>
        <tbody>
          {Array.from({ length: Number(rows) }, (_, row) => (
            <tr key={text(row, 0)}>
              {Array.from({ length: Number(cells) }, (_, cell) => (
                <td key={text(row, cell)}>{text(row, cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
