import { query } from '../query';
import { locateReport, type ReportPlace, reportAddress } from './locate-report';
import { type IndicatorGroup, readIndicators } from './read-indicators';

/** What the entry page needs: the report's place, and each indicator that the unit's level reports. */
export interface EntryView {
  place: ReportPlace;
  groups: IndicatorGroup[];
}

/** What a unit is to type for one week, with what it typed so far and what it last reported. */
export const getEntry = query({
  input: reportAddress,
  may: async (db, input) => {
    const place = await locateReport(db, input);
    return place && { action: 'report.write', unitId: place.unit.id, on: place.week.endsOn };
  },
  run: async (db, input): Promise<EntryView | null> => {
    const place = await locateReport(db, input);
    if (!place) return null;
    // The form goes on from the draft; else from what counts; else (returned, withdrawn) from what was sent last.
    const { draftRevision, countedRevision, lastRevision } = place.report ?? {};
    const shown = draftRevision ?? countedRevision ?? lastRevision ?? null;
    return { place, groups: await readIndicators(db, place, { shown, compared: null }) };
  },
});
