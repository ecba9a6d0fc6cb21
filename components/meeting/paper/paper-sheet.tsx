import type { Appendix, Paper } from '@/lib/domain/meeting/paper/paper';
import { Letterhead } from './letterhead';
import { PaperBlocks } from './paper-blocks';
import { SheetSignature } from './sheet-signature';

/** Rows of tables that a page shows; longer appendices are read in the file. */
const rowsMax = 60;

/** A paper as it will print, on a sheet of A4. Needs components/meeting/paper-sheet.css on its page. */
export function PaperSheet({ paper, file }: { paper: Paper; file: string | null }) {
  const { body, typeName, typeSymbol, subject, period, dated, addressees, blocks, secretary, foot } = paper;
  return (
    <div className="sheet-room">
      <article className="sheet" lang="vi">
        <Letterhead body={body} typeSymbol={typeSymbol} dated={dated} />
        <p className="sheet-type">{typeName}</p>
        <p className="sheet-subject sheet-ruled">{subject}</p>
        {period && <p className="sheet-period">{period}</p>}
        <SentTo addressees={addressees} />
        <PaperBlocks blocks={blocks} />
        <SheetSignature body={body} secretary={secretary} />
        {foot && <p className="sheet-foot">{foot}</p>}
        {paper.appendices.map((appendix) => (
          <AppendixPart key={appendix.numeral} appendix={appendix} file={file} />
        ))}
      </article>
    </div>
  );
}

function SentTo({ addressees }: { addressees: readonly string[] }) {
  const [only] = addressees;
  if (!only) return null;
  if (addressees.length === 1) return <p className="sheet-sent-to">Kính gửi: {only}</p>;
  return (
    <div className="sheet-sent-to-many">
      <p>Kính gửi:</p>
      <ul>
        {addressees.map((one) => (
          <li key={one}>- {one}</li>
        ))}
      </ul>
    </div>
  );
}

/** Folded; what is too long for a screen is read in the file. */
function AppendixPart({ appendix, file }: { appendix: Appendix; file: string | null }) {
  const { numeral, title, blocks } = appendix;
  const rows = blocks.reduce((sum, one) => sum + (one.is === 'table' ? one.table.rows.length : 0), 0);
  const isLong = rows > rowsMax;
  return (
    <details className="sheet-appendix">
      <summary>
        {`Phụ lục ${numeral}`.trim()}. {title}
      </summary>
      {isLong ? (
        <p>
          Bảng có {rows} dòng.{' '}
          {file ? <a href={file}>Xem trong bản PDF</a> : 'Xem trong bản PDF sau khi chốt.'}
        </p>
      ) : (
        <PaperBlocks blocks={blocks} />
      )}
    </details>
  );
}
