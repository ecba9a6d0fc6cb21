import { isAllowed } from '@/lib/access/scope';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import type { Day } from '@/lib/domain/plan/day';
import {
  locatePlace,
  mayReadProgress,
  type Place,
  progressAddress,
  subjectOf,
} from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { readIssuingBody, readSetBodies, type SetBody } from './read-issuing-body';

export interface IssuingBodyView {
  place: Place;
  /** The paper's day: the last of the week. */
  on: Day;
  body: IssuingBody;
  /** Since when the body of that day was set; null: it is the unit's task force, by rule. */
  since: Day | null;
  /** All that were set, the newest first. */
  set: SetBody[];
  /** Of what was set: a form sends back the one it was filled from. */
  version: string;
  mayManage: boolean;
}

/** Who issues a unit's papers in a week. */
export const getIssuingBody = query({
  input: progressAddress,
  may: mayReadProgress,
  run: async (db, asked, actor): Promise<IssuingBodyView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const on = place.week.endsOn;
    const [body, { set, version }, mayManage] = await Promise.all([
      readIssuingBody(db, place.unit, on),
      readSetBodies(db, place.unit.id),
      isAllowed(db, actor, subjectOf(place, 'meeting.manage'), new Date()),
    ]);
    const inForce = set.find(
      ({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || on < validUntil),
    );
    return { place, on, body, since: inForce?.validFrom ?? null, set, version, mayManage };
  },
});
