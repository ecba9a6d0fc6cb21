import type { Tx } from '@/lib/db/client';
import type { Template } from '@/lib/documents/workbook/template';
import { toDate } from '@/lib/domain/plan/day';
import type { ReportState } from '@/lib/domain/report/state';
import { query } from '../query';
import { locateReport, type ReportPlace, reportAddress } from './locate-report';
import { readIndicators } from './read-indicators';

/** The reports that one workbook carries: a unit's own, or those of all units right below it. */
export interface WorkbookView {
  place: ReportPlace;
  /** Null when nothing can be typed: no report is due here or below, or the week takes none. */
  template: Template | null;
  states: { unit: { code: string; fullName: string }; state: ReportState }[];
}

/** What a unit's (or an area's) workbook of a week is made of, with what is typed so far. */
export const getWorkbook = query({
  input: reportAddress,
  may: async (db, input) => {
    const place = await locateReport(db, input);
    return place && { action: 'report.write', unitId: place.unit.id, on: place.week.endsOn };
  },
  run: async (db, input): Promise<WorkbookView | null> => {
    const place = await locateReport(db, input);
    return place && readWorkbook(db, input, place);
  },
});

/** The same for whoever was already asked for permission. */
export async function readWorkbook(
  db: Tx,
  address: { plan: string; week: string },
  place: ReportPlace,
): Promise<WorkbookView> {
  const places = await placesIn(db, address, place);
  const reports = [];
  for (const one of places) {
    const { draftRevision, countedRevision, lastRevision } = one.report ?? {};
    const shown = draftRevision ?? countedRevision ?? lastRevision ?? null;
    const groups = await readIndicators(db, one, { shown, compared: null });
    reports.push({ unit: one.unit, version: one.report?.version ?? 0, groups });
  }
  const { plan, unit, week } = place;
  const isOpen = week.openedAt !== null && week.closedAt === null;
  return {
    place,
    template:
      isOpen && reports.length > 0
        ? {
            plan,
            unit,
            scope: place.report ? 'unit' : 'area',
            week,
            dueAt: new Date(Math.max(...places.map((one) => one.week.dueAt.getTime()))),
            reports,
            madeAt: new Date(),
          }
        : null,
    states: places.map((one) => ({ unit: one.unit, state: one.report?.state ?? 'due' })),
  };
}

/** A district has at most a few dozen communes; the province's 130 do not fit one sheet. */
const unitsMax = 60;

async function placesIn(
  db: Tx,
  { plan, week }: { plan: string; week: string },
  place: ReportPlace,
): Promise<ReportPlace[]> {
  if (place.report) return [place];
  if (place.unit.level !== 'district') return [];
  const on = toDate(place.week.endsOn);
  const below = await db.placement.findMany({
    where: {
      parentId: place.unit.id,
      validFrom: { lte: on },
      OR: [{ validUntil: null }, { validUntil: { gt: on } }],
      unit: { reports: { some: { planId: place.plan.id, weekOrdinal: place.week.ordinal } } },
    },
    select: { unit: { select: { code: true } } },
    orderBy: { unit: { name: 'asc' } },
    take: unitsMax,
  });
  const found = await Promise.all(below.map(({ unit }) => locateReport(db, { plan, week, unit: unit.code })));
  return found.filter((one) => one !== null);
}
