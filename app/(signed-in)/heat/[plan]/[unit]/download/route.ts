import { tableAnswer } from '@/app/table-response';
import { requireActor } from '@/lib/access/session';
import { heatDataTable } from '@/lib/documents/progress/heat-table';
import { getHeat, type HeatView } from '@/lib/queries/progress/get-heat';
import { ofGroup } from '@/lib/queries/progress/heat-group';
import { orderedRows, parseHeatSort } from '@/lib/queries/progress/heat-order';

/** The heat table as a file, with the rows and columns that the page shows. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { as = null, group, sort, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await getHeat(await requireActor(), { ...asked, ...(await params) });
  const toTable = (view: HeatView) => {
    const { columns, rows } = ofGroup(view, group);
    return heatDataTable(view, {
      columns,
      rows: orderedRows(rows, columns, parseHeatSort(sort)),
      now: new Date(),
    });
  };
  return tableAnswer(answer, toTable, as);
}
