import { endingOf, writeBrief } from '@/lib/documents/meeting/write-brief';
import { weekFileName } from '@/lib/documents/table/data-table';
import type { Snapshot } from '@/lib/domain/meeting/snapshot';
import type { Answer } from '@/lib/queries/query';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
};

/**
 * The brief of a snapshot as a file, or the report with `paper=report`; refused and missing ones in words.
 * @param asked the address's `as` and `paper`.
 */
export async function briefResponse(answer: Answer<Snapshot>, asked: URLSearchParams): Promise<Response> {
  const ending = endingOf(`.${asked.get('as')}`);
  if (!ending)
    return refusal('Không có kiểu tệp này. Hãy chọn Word (as=docx), PDF (as=pdf) hoặc Excel (as=xlsx).', 400);
  if (answer.status === 'forbidden') return refusal('Bạn không được xem số liệu này.', 403);
  if (answer.status === 'missing') return refusal('Không có số liệu này: hãy xem lại đơn vị và tuần.', 404);
  const which = asked.get('paper') === 'report' ? 'report' : 'brief';
  const made = await writeBrief(answer.view, ending, new Date(), which);
  if (!made.ok) return refusal(made.why, 409);
  const name = weekFileName(which === 'report' ? 'bao-cao' : 'tom-tat', answer.view);
  return new Response(made.value as BodyInit, {
    headers: {
      'content-type': types[ending],
      'content-disposition': `attachment; filename="${name}.${ending}"`,
      'cache-control': 'no-store',
    },
  });
}

function refusal(words: string, status: number): Response {
  return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
