import type { NextRequest } from 'next/server';
import { requireActor } from '@/lib/access/session';
import { endingOf, writeBrief } from '@/lib/documents/meeting/write-brief';
import { weekFileName } from '@/lib/documents/table/data-table';
import { getSnapshot } from '@/lib/queries/meeting/get-snapshot';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
};

/** Xuất tóm tắt: the brief (or with ?paper=report the whole report) of a unit and week. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { plan, unit } = await params;
  const asked = request.nextUrl.searchParams;
  const ending = endingOf(`.${asked.get('as')}`);
  if (!ending)
    return refusal('Không có kiểu tệp này. Hãy chọn Word (as=docx), PDF (as=pdf) hoặc Excel (as=xlsx).', 400);
  const of = asked.get('of') ?? undefined;
  const answer = await getSnapshot(await requireActor(), {
    plan,
    unit,
    week: asked.get('week') ?? undefined,
    of,
  });
  if (answer.status === 'forbidden') return refusal('Bạn không được xem số liệu này.', 403);
  if (answer.status === 'missing') return refusal('Không có đơn vị hoặc tuần này trong kế hoạch.', 404);
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
