import { documentResponse, inTurn, refusal } from '@/app/document-response';
import { requireActor } from '@/lib/access/session';
import { writeSlidesPdf } from '@/lib/documents/paper/write-slides-pdf';
import { weekFileName } from '@/lib/documents/table/data-table';
import { getSlides } from '@/lib/queries/meeting/get-slides';

/** A meeting's slides as PDF: what its screen shows, for any PC. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const answer = await getSlides(await requireActor(), await params);
  if (answer.status === 'forbidden') return refusal('Bạn không được xem hội nghị này.', 403);
  if (answer.status === 'missing') return refusal('Không có hội nghị này.', 404);
  const { meeting, slides, footer } = answer.view;
  const name = weekFileName('trinh-chieu', meeting.place);
  return inTurn(async () => documentResponse(await writeSlidesPdf(slides, footer, new Date()), name, 'pdf'));
}
