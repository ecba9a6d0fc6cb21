import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { locatePlace, mayReadProgress, progressAddress } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { readSnapshot } from './read-snapshot';

/** The figures of a unit, a week and all below it, as they are known now. */
export const getSnapshot = query({
  input: progressAddress,
  may: mayReadProgress,
  run: async (db, asked): Promise<Snapshot | null> => {
    const place = await locatePlace(db, asked);
    return place && readSnapshot(db, place, new Date());
  },
});
