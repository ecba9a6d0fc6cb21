import { z } from 'zod';
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
  /** A day on which the body holds: the last of the week, or the first of one that was asked for. */
  on: Day;
  body: IssuingBody;
  /** Since when that body was set; null: it is the unit's task force, by rule. */
  since: Day | null;
  /** It was asked for by its day, to be put right. */
  isChosen: boolean;
  /** All that were set, the newest first. */
  set: SetBody[];
  /** Of what was set: a form sends back the one it was filled from. */
  version: string;
  mayManage: boolean;
}

const input = progressAddress.extend({
  /** Of one that was set: its first day. */
  from: z.string().max(10).optional(),
});

/** Who issues a unit's papers in a week, or from a day on. */
export const getIssuingBody = query({
  input,
  may: mayReadProgress,
  run: async (db, asked, actor): Promise<IssuingBodyView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const [{ set, version }, mayManage] = await Promise.all([
      readSetBodies(db, place.unit.id),
      isAllowed(db, actor, subjectOf(place, 'meeting.manage'), new Date()),
    ]);
    const { endsOn } = place.week;
    const chosen = set.find(({ validFrom }) => validFrom === asked.from);
    const on = !chosen || holdsOn(chosen, endsOn) ? endsOn : chosen.validFrom;
    const since = set.find((one) => holdsOn(one, on))?.validFrom ?? null;
    const body = await readIssuingBody(db, place.unit, on);
    return { place, on, body, since, isChosen: chosen !== undefined, set, version, mayManage };
  },
});

function holdsOn({ validFrom, validUntil }: SetBody, day: Day): boolean {
  return validFrom <= day && (validUntil === null || day < validUntil);
}
