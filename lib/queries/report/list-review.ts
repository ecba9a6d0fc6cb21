import { query } from '@/lib/queries/query';
import { locatePlace, type Place, progressAddress } from '../progress/locate';
import { type ReviewQueue, readQueue } from './read-queue';

export interface ReviewView extends Place, Omit<ReviewQueue, 'figures'> {}

/** The reports below a unit in one week, as a reviewer goes through them. */
export const listReview = query({
  input: progressAddress,
  may: async (db, asked) => {
    const place = await locatePlace(db, asked);
    return place && { action: 'report.review', unitId: place.unit.id, on: place.week.endsOn };
  },
  run: async (db, asked): Promise<ReviewView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const { plan, unit, week } = place;
    const { received, missing } = await readQueue(db, { planId: plan.id, unitId: unit.id, week });
    return { ...place, received, missing };
  },
});
