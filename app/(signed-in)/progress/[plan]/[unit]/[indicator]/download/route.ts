import { tableAnswer } from '@/app/table-response';
import { countedUnits, fieldWords, saidText } from '@/components/progress/indicator/field-words';
import { mapFacts, type SeenView } from '@/components/progress/indicator/seen-on';
import { indicatorRankingTable } from '@/lib/documents/progress/indicator-ranking-table';
import { indicatorSpreadTable } from '@/lib/documents/progress/indicator-spread-table';
import { indicatorWeeksTable } from '@/lib/documents/progress/indicator-weeks-table';
import type { DataTable } from '@/lib/documents/table/data-table';
import { aboutFacts } from '@/lib/domain/progress/about';
import { askIndicator, firstSaid, type IndicatorAddress, saidIn } from '../ask';

/** A table of the page as a file. `show`: weeks, ranking or spread. */
export async function GET(
  request: Request,
  { params }: { params: Promise<IndicatorAddress> },
): Promise<Response> {
  const said = saidIn(request);
  const answer = await askIndicator(await params, said);
  return tableAnswer(answer, (view) => tableOf(view, firstSaid(said.show)), firstSaid(said.as) ?? null);
}

function tableOf(view: SeenView, show: string | undefined): DataTable | null {
  const about = [...aboutFacts({ ...view, about: view, now: new Date() }), ...mapFacts(view)];
  const counted = view.field ? countedUnits(view.field) : '';
  switch (show) {
    case 'weeks':
      return indicatorWeeksTable(view, about);
    case 'spread':
      return indicatorSpreadTable(view, counted, about);
    case 'ranking':
      return indicatorRankingTable(
        view,
        {
          counted,
          said: (unit) => saidText(unit, view.indicator),
          saidIn: (unit) => fieldWords(unit, { ...view, reportedBy: view.indicator.reportedBy }).text,
        },
        about,
      );
    default:
      return null;
  }
}
