import { isAllowed } from '@/lib/access/scope';
import {
  locatePlace,
  mayReadProgress,
  type Place,
  progressAddress,
  subjectOf,
} from '@/lib/queries/progress/locate';
import { type Receipts, readReceipts } from '@/lib/queries/progress/read-receipts';
import { query } from '@/lib/queries/query';

export interface ListedFreeze {
  id: number;
  frozenAt: Date;
  frozenBy: string;
  checksum: string;
  isSuperseded: boolean;
}

export interface FreezesView extends Place {
  /** The newest first. */
  freezes: ListedFreeze[];
  /** How the reports of the week have come in by now. */
  receipts: Receipts;
  mayFreeze: boolean;
}

/** How often the figures of a unit and week were frozen, when and by whom. */
export const listFreezes = query({
  input: progressAddress,
  may: mayReadProgress,
  run: async (db, asked, actor): Promise<FreezesView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const { plan, unit, week } = place;
    const at = { planId: plan.id, unitId: unit.id, week: week.ordinal, on: week.endsOn };
    const [rows, { own: receipts }, mayFreeze] = await Promise.all([
      db.freeze.findMany({
        where: { planId: plan.id, unitId: unit.id, weekOrdinal: week.ordinal },
        orderBy: { id: 'desc' },
        select: {
          id: true,
          frozenAt: true,
          checksum: true,
          frozenBy: { select: { displayName: true } },
          supersededBy: { select: { id: true } },
        },
      }),
      readReceipts(db, at),
      isAllowed(db, actor, subjectOf(place, 'figures.freeze'), new Date()),
    ]);
    const freezes = rows.map(({ frozenBy, supersededBy, ...one }) => ({
      ...one,
      frozenBy: frozenBy.displayName,
      isSuperseded: supersededBy !== null,
    }));
    return { ...place, freezes, receipts, mayFreeze };
  },
});
