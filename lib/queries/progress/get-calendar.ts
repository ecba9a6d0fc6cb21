import { z } from 'zod';
import { isAllowed } from '@/lib/access/scope';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { PlanWeek } from '@/lib/db/resolve';
import { query } from '@/lib/queries/query';
import { type CalendarRow, calendarRow } from './calendar-row';
import { levelsBelow } from './get-heat';
import { locatePlace, mayReadProgress, type Place, progressAddress, subjectOf } from './locate';
import { type About, readAbout } from './read-about';
import { readCalendar } from './read-calendar';
import { type Receipts, readReceipts } from './read-receipts';

export interface CalendarView extends Place, About {
  receipts: Receipts;
  /** What the rows are, and what they could be. */
  level: UnitLevel;
  levels: UnitLevel[];
  /** The columns, oldest first; the last one is the week asked for. */
  shownWeeks: PlanWeek[];
  /** By code. */
  rows: CalendarRow[];
  /** The person may read the reports of these units. */
  mayReadReports: boolean;
}

/** As many weeks as stand side by side on a desk: five months. */
export const calendarWeeks = 22;

/** Units by weeks: who reported in time, late, or not at all. */
export const getCalendar = query({
  input: progressAddress.extend({ level: z.enum(['district', 'commune']).optional().catch(undefined) }),
  may: mayReadProgress,
  run: async (db, asked, actor): Promise<CalendarView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const { plan, unit, week, weeks } = place;
    const levels = levelsBelow[unit.level];
    const level = levels.find((one) => one === asked.level) ?? levels[0] ?? unit.level;
    const now = new Date();
    const from = Math.max(1, week.ordinal - calendarWeeks + 1);
    const shownWeeks = weeks.slice(from - 1, week.ordinal);
    const first = shownWeeks[0]?.endsOn ?? week.endsOn;
    const at = {
      planId: plan.id,
      unitId: unit.id,
      rootUnitId: plan.rootUnitId,
      week: week.ordinal,
      on: week.endsOn,
    };
    const span = { ...at, level, from, through: week.ordinal, first, last: week.endsOn, now };
    const [units, { own: receipts }, about, mayReadReports] = await Promise.all([
      readCalendar(db, span),
      readReceipts(db, at),
      readAbout(db, at),
      isAllowed(db, actor, subjectOf(place, 'report.read'), now),
    ]);
    return {
      ...place,
      ...about,
      receipts,
      level,
      levels,
      shownWeeks,
      rows: units.map((one) => calendarRow(one, shownWeeks, now)),
      mayReadReports,
    };
  },
});
