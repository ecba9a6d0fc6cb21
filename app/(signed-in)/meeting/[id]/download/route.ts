import type { NextRequest } from 'next/server';
import { documentResponse, inTurn, refusal } from '@/app/document-response';
import { requireActor } from '@/lib/access/session';
import {
  type MeetingPaperKind,
  meetingPaper,
  meetingPaperKinds,
} from '@/lib/documents/meeting/meeting-paper';
import { paperFileName } from '@/lib/documents/meeting/paper-file-name';
import { writeAppendixXlsx } from '@/lib/documents/meeting/write-appendix-xlsx';
import { writeDocx } from '@/lib/documents/paper/write-docx';
import { writePdf } from '@/lib/documents/paper/write-pdf';
import { getMeetingTold } from '@/lib/queries/meeting/get-meeting-told';
import type { MeetingMatter } from '@/lib/queries/meeting/read-matter';
import type { Answer } from '@/lib/queries/query';

/** A paper of a meeting as it would be issued now, marked as a draft: ?paper=report|conclusions|invitation|minutes&as=docx|pdf|xlsx. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const as = searchParams.get('as');
  const kind = meetingPaperKinds.find((one) => one === searchParams.get('paper'));
  if (!kind) return refusal('Không có văn bản này. Hãy chọn ở trang Văn bản và tệp của hội nghị.', 400);
  const [actor, address] = [await requireActor(), await params];
  return inTurn(async () => answerOf(await getMeetingTold(actor, address), kind, as));
}

async function answerOf(
  answer: Answer<MeetingMatter>,
  kind: MeetingPaperKind,
  as: string | null,
): Promise<Response> {
  if (answer.status === 'forbidden')
    return refusal(
      'Dự thảo văn bản chỉ mở cho đơn vị tổ chức hội nghị. Bản đã khoá, đã ban hành có ở trang Văn bản và tệp.',
      403,
    );
  if (answer.status === 'missing') return refusal('Không có hội nghị này.', 404);
  return fileOf(kind, as, answer.view);
}

async function fileOf(kind: MeetingPaperKind, as: string | null, matter: MeetingMatter): Promise<Response> {
  const drawn = meetingPaper(kind, matter);
  if (!drawn.ok) return refusal(drawn.why, 409);
  const { report, told } = matter;
  const now = new Date();
  const [draft, name] = [{ ...drawn.value, isDraft: true }, `${paperFileName(kind, told)}-du-thao`];
  if (as === 'docx') return documentResponse(await writeDocx(draft, now), name, 'docx');
  if (as === 'pdf') return documentResponse(await writePdf(draft, now), name, 'pdf');
  if (as !== 'xlsx' || kind !== 'report' || !report)
    return refusal('Không có kiểu tệp này. Hãy chọn Word (as=docx) hoặc PDF (as=pdf).', 400);
  const tables = await writeAppendixXlsx(report.frozen, now, report);
  return documentResponse(tables, name, 'xlsx');
}
