import { requireActor } from '@/lib/access/session';
import { fileNameOf } from '@/lib/documents/workbook/template';
import { writeTemplate } from '@/lib/documents/workbook/write-template';
import { getWorkbook } from '@/lib/queries/report/get-workbook';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The template of a unit (or all communes of an area) for a week, with what is typed so far. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<ReportAddress> },
): Promise<Response> {
  const answer = await getWorkbook(await requireActor(), await params);
  if (answer.status === 'forbidden')
    return new Response('Bạn không được tải mẫu của đơn vị này.', { status: 403 });
  if (answer.status === 'missing' || !answer.view.template) {
    return new Response('Không có mẫu để tải: đơn vị không phải báo cáo tuần này, hoặc tuần đã khoá.', {
      status: 404,
    });
  }
  const { template } = answer.view;
  const bytes = await writeTemplate(template);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileNameOf(template)}"`,
      'cache-control': 'no-store',
    },
  });
}
