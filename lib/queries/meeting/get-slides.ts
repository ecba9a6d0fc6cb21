import type { Actor } from '@/lib/access/actor';
import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { Slide, SlideFooter } from '@/lib/domain/meeting/slides/slides';
import { slidesOf } from '@/lib/domain/meeting/slides/slides-of';
import { formatInstant } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import { isGiven } from '@/lib/domain/task/given';
import { subjectOf } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { readConclusions } from '@/lib/queries/task/read-conclusions';
import { asFrozen, locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';
import { readFrozen } from './read-frozen';
import { readSnapshot } from './read-snapshot';

export interface SlidesView {
  meeting: MeetingPlace;
  slides: Slide[];
  footer: SlideFooter;
}

/** A meeting's slides: of its frozen figures; before it froze any, of those known now, which the foot says. */
export const getSlides = query({
  input: meetingAddress,
  may: mayReadMeeting,
  run: async (db, { id }, actor): Promise<SlidesView | null> => {
    const meeting = await locateMeeting(db, id);
    if (!meeting) return null;
    const [snapshot, conclusions] = await Promise.all([
      readFigures(db, meeting),
      readSaid(db, meeting, actor),
    ]);
    const { facts, points } = meeting;
    return {
      meeting,
      slides: slidesOf(snapshot, { ...facts, points: points.length }, conclusions),
      footer: footerOf(snapshot, meeting),
    };
  },
});

/** Conclusions; before the meeting begins, for those alone who read drafts. */
async function readSaid(tx: Tx, { id, place, facts }: MeetingPlace, actor: Actor) {
  const now = new Date();
  const isOpen = isGiven(facts, now) || (await isAllowed(tx, actor, subjectOf(place, 'meeting.draft'), now));
  return isOpen ? readConclusions(tx, id) : [];
}

async function readFigures(tx: Tx, meeting: MeetingPlace): Promise<Snapshot> {
  const { place, freeze } = meeting;
  if (!freeze) return { ...(await readSnapshot(tx, place, new Date())), meeting: asFrozen(meeting) };
  return readFrozen(await tx.freeze.findUniqueOrThrow({ where: { id: freeze.id } }));
}

function footerOf({ plan, unit, week }: Snapshot, { freeze }: MeetingPlace): SlideFooter {
  const warnings = freeze ? [] : ['số liệu chưa chốt'];
  if (plan.isIllustrative) warnings.push('Số liệu minh hoạ');
  const frozen = freeze && `chốt lúc ${formatInstant(freeze.frozenAt)}`;
  return { unit: unit.fullName, week: formatWeek(week), frozen, warnings };
}
