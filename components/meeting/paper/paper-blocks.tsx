import type { Block, PaperTable, Run } from '@/lib/domain/meeting/paper/paper';

/** What a paper says, from its first heading to its last table. */
export function PaperBlocks({ blocks }: { blocks: readonly Block[] }) {
  return placed(blocks).map(({ key, item }) => <PaperBlock key={key} block={item} />);
}

/** Parts of a paper have no names, and do not move while they are shown: each goes by its place. */
function placed<T>(items: readonly T[]): { key: string; item: T }[] {
  return items.map((item, at) => ({ key: String(at), item }));
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.is) {
    case 'heading':
      return block.level === 1 ? (
        <h3 className="sheet-heading">{block.text}</h3>
      ) : (
        <h4 className="sheet-heading">{block.text}</h4>
      );
    case 'paragraph':
      return (
        <p className="sheet-text">
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return placed(block.items).map(({ key, item }) => (
        <p key={key} className="sheet-text">
          - <Runs runs={item} />
        </p>
      ));
    case 'table':
      return <SheetTable title={block.title} table={block.table} />;
    case 'chart':
      return (
        <figure className="sheet-chart">
          <figcaption>{block.title}</figcaption>
          {/* biome-ignore lint/performance/noImgElement: a picture of the paper itself, not to be resized by the server */}
          <img
            src={`data:image/png;base64,${block.png}`}
            alt={block.words}
            width={block.width}
            height={block.height}
          />
        </figure>
      );
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return placed(runs).map(({ key, item: { text, bold, italic, typed } }) => {
    if (typed)
      return (
        <span key={key} className="typed-figure" title="số nhập tay">
          {text}
        </span>
      );
    if (bold) return <strong key={key}>{text}</strong>;
    if (italic) return <em key={key}>{text}</em>;
    return <span key={key}>{text}</span>;
  });
}

function SheetTable({ title, table: { columns, rows } }: { title: string; table: PaperTable }) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <div className="sheet-table-room">
      <table className="sheet-table">
        {title && <caption>{title}</caption>}
        <colgroup>
          {placed(columns).map(({ key, item: { share } }) => (
            <col key={key} style={{ width: `${((100 * share) / shares).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {placed(columns).map(({ key, item: { label } }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(rows).map(({ key, item: { cells, bold, spans } }) => (
            <tr key={key} className={bold ? 'sheet-row-bold' : undefined}>
              {spans ? (
                <td colSpan={columns.length}>{cells[0]}</td>
              ) : (
                placed(columns).map(({ key: column, item: { align } }, at) => (
                  <td key={column} className={`sheet-${align}`}>
                    {cells[at]}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
