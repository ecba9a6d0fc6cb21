import type { Freeze } from '@/lib/documents/meeting/workbook/sheet';
import { endingOf, writeBrief } from '@/lib/documents/meeting/write-brief';
import { weekFileName } from '@/lib/documents/table/data-table';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import type { Answer } from '@/lib/queries/query';
import { documentResponse, refusal } from './document-response';

/**
 * The brief of a snapshot as a file, or the report with `paper=report`; refused and missing ones in words.
 * @param issuer who issues the unit's papers.
 * @param asked the address's `as` and `paper`. @param freeze of which these figures are; null: as known now.
 */
export async function briefResponse(
  answer: Answer<Snapshot>,
  issuer: Answer<{ body: IssuingBody }>,
  asked: URLSearchParams,
  freeze: Freeze | null = null,
): Promise<Response> {
  const ending = endingOf(`.${asked.get('as')}`);
  if (!ending)
    return refusal('Không có kiểu tệp này. Hãy chọn Word (as=docx), PDF (as=pdf) hoặc Excel (as=xlsx).', 400);
  if (answer.status === 'forbidden') return refusal('Bạn không được xem số liệu này.', 403);
  if (answer.status === 'missing' || issuer.status !== 'ok')
    return refusal('Không có số liệu này: hãy xem lại đơn vị và tuần.', 404);
  const which = asked.get('paper') === 'report' ? 'report' : 'brief';
  const told = { snapshot: answer.view, body: issuer.view.body, freeze };
  const made = await writeBrief(told, ending, new Date(), which);
  if (!made.ok) return refusal(made.why, 409);
  const name = weekFileName(which === 'report' ? 'bao-cao' : 'tom-tat', answer.view);
  return documentResponse(made.value, name, ending);
}
