import type { DataTable } from '@/lib/documents/table/data-table';
import { writeCsv } from '@/lib/documents/table/write-csv';
import { writeXlsx } from '@/lib/documents/table/write-xlsx';
import type { Answer } from '@/lib/queries/query';
import { inTurn, refusal } from './document-response';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A table as the file that was asked for.
 * @param as 'xlsx' or 'csv', as the address says it; anything else is refused in words.
 */
export async function tableResponse(table: DataTable, as: string | null | undefined): Promise<Response> {
  if (as !== 'csv' && as !== 'xlsx')
    return refusal('Không có kiểu tệp này. Hãy chọn Excel (as=xlsx) hoặc CSV (as=csv).', 400);
  if (as === 'csv') return fileOf(table, as, writeCsv(table));
  return inTurn(async () => fileOf(table, as, await writeXlsx(table, new Date())));
}

function fileOf(table: DataTable, as: 'csv' | 'xlsx', body: string | Uint8Array): Response {
  return new Response(body as BodyInit, {
    headers: {
      'content-type': types[as],
      'content-disposition': `attachment; filename="${table.name}.${as}"`,
      'cache-control': 'no-store',
    },
  });
}

/** The table of a page as a file, for whom the page itself would be shown; refused and missing ones in words. */
export async function tableAnswer<View>(
  answer: Answer<View>,
  toTable: (view: View) => DataTable | null,
  as: string | null | undefined,
): Promise<Response> {
  if (answer.status === 'forbidden') return refusal('Bạn không được xem số liệu này.', 403);
  const table = answer.status === 'ok' ? toTable(answer.view) : null;
  return table ? tableResponse(table, as) : refusal('Không có bảng này để tải.', 404);
}
