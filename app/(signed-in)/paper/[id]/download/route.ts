import type { NextRequest } from 'next/server';
import { documentResponse, inTurn, refusal } from '@/app/document-response';
import { requireActor } from '@/lib/access/session';
import { paperFileName } from '@/lib/documents/meeting/paper-file-name';
import { writeDocx } from '@/lib/documents/paper/write-docx';
import { writePdf } from '@/lib/documents/paper/write-pdf';
import { getIssuedPaper } from '@/lib/queries/meeting/get-issued-paper';

/** An issued paper, from what was kept of it: nothing that changed since changes it. ?as=docx|pdf */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const answer = await getIssuedPaper(await requireActor(), await params);
  if (answer.status === 'forbidden') return refusal('Bạn không được xem văn bản này.', 403);
  if (answer.status === 'missing') return refusal('Không có văn bản này.', 404);
  const { paper, issuedAt, told } = answer.view;
  const name = paperFileName(paper.kind, told);
  const as = request.nextUrl.searchParams.get('as');
  if (as === 'docx')
    return inTurn(async () => documentResponse(await writeDocx(paper, issuedAt), name, 'docx'));
  if (as === 'pdf') return inTurn(async () => documentResponse(await writePdf(paper, issuedAt), name, 'pdf'));
  return refusal('Không có kiểu tệp này. Hãy chọn Word (as=docx) hoặc PDF (as=pdf).', 400);
}
