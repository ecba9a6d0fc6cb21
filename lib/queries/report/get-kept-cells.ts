import type { KeptCell } from '@/lib/domain/report/outbox';
import type { ReportState } from '@/lib/domain/report/state';
import { query } from '../query';
import { getEntry } from './get-entry';
import { locateReport, reportAddress } from './locate-report';

/** What is kept of a report: the version, and each cell by indicator code. */
export interface KeptCells {
  version: number;
  state: ReportState;
  isClosed: boolean;
  cells: Record<string, KeptCell>;
}

/** The report as its form would start from now. */
export const getKeptCells = query({
  input: reportAddress,
  may: async (db, input) => {
    const place = await locateReport(db, input);
    return place && { action: 'report.write', unitId: place.unit.id, on: place.week.endsOn };
  },
  run: async (_db, input, actor): Promise<KeptCells | null> => {
    const entry = await getEntry(actor, input);
    if (entry.status !== 'ok' || !entry.view.place.report) return null;
    const { place, groups } = entry.view;
    const cells = groups.flatMap(({ indicators }) =>
      indicators.map(({ code, typed }) => [
        code,
        {
          figure: typed.figure,
          reason: typed.reason,
          by: typed.typedBy,
          at: typed.typedAt?.toISOString() ?? null,
        },
      ]),
    );
    return {
      version: entry.view.place.report.version,
      state: entry.view.place.report.state,
      isClosed: place.week.closedAt !== null,
      cells: Object.fromEntries(cells),
    };
  },
});
