import type { NextRequest } from 'next/server';
import { documentResponse, refusal } from '@/app/document-response';
import { requireActor } from '@/lib/access/session';
import { meetingPaper, meetingPaperKinds } from '@/lib/documents/meeting/meeting-paper';
import { paperFileName } from '@/lib/documents/meeting/paper-file-name';
import { writeAppendixXlsx } from '@/lib/documents/meeting/write-appendix-xlsx';
import { writeDocx } from '@/lib/documents/paper/write-docx';
import { writePdf } from '@/lib/documents/paper/write-pdf';
import { getMeetingTold } from '@/lib/queries/meeting/get-meeting-told';

/** A paper of a meeting as it would be issued now: ?paper=report|conclusions|invitation|minutes&as=docx|pdf|xlsx. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const as = searchParams.get('as');
  const kind = meetingPaperKinds.find((one) => one === searchParams.get('paper'));
  if (!kind) return refusal('Không có văn bản này. Hãy chọn ở trang Văn bản và tệp của hội nghị.', 400);
  const answer = await getMeetingTold(await requireActor(), await params);
  if (answer.status === 'forbidden') return refusal('Bạn không được xem hội nghị này.', 403);
  if (answer.status === 'missing') return refusal('Không có hội nghị này.', 404);
  const { view } = answer;
  const drawn = meetingPaper(kind, view);
  if (!drawn.ok) return refusal(drawn.why, 409);
  const name = paperFileName(kind, view.told);
  if (as === 'docx') return documentResponse(await writeDocx(drawn.value), name, 'docx');
  if (as === 'pdf') return documentResponse(await writePdf(drawn.value, new Date()), name, 'pdf');
  if (as !== 'xlsx' || kind !== 'report' || !view.report)
    return refusal('Không có kiểu tệp này. Hãy chọn Word (as=docx) hoặc PDF (as=pdf).', 400);
  return documentResponse(await writeAppendixXlsx(view.report.frozen, new Date()), name, 'xlsx');
}
