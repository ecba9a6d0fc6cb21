import { isAllowed } from '@/lib/access/scope';
import { vietnamDay } from '@/lib/domain/plan/day';
import { isGiven } from '@/lib/domain/task/given';
import type { Holder } from '@/lib/domain/task/holder';
import type { TaskState } from '@/lib/domain/task/task';
import {
  locateMeeting,
  type MeetingPlace,
  mayReadMeeting,
  meetingAddress,
} from '@/lib/queries/meeting/locate-meeting';
import { partVersion } from '@/lib/queries/meeting/part-version';
import { pointHolders, readChoices } from '@/lib/queries/meeting/read-choices';
import { subjectOf } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { isOwnHolder, type Own, ownOf } from './own-holders';
import { type NumberedConclusion, readConclusions } from './read-conclusions';

/** A task of a conclusion that the asker reports on. */
export interface OwnPart {
  taskId: number;
  /** 'Xã Keng Đu', 'Sở Y tế' */
  name: string;
  isLead: boolean;
  state: TaskState;
}

export interface ConclusionsView {
  meeting: MeetingPlace;
  /** Of the conclusions: a form sends back the one it was filled from. */
  version: string;
  mayManage: boolean;
  /** The meeting has begun: its conclusions are tasks. */
  isGiven: boolean;
  /** By conclusion, what the asker's own units and departments have to do of it. */
  own: Record<number, OwnPart[]>;
  /** Before the meeting, for those alone who read drafts: null for others. */
  conclusions: NumberedConclusion[] | null;
  /** Who can be given a task; empty for those who only read. */
  choices: Holder[];
  /** How many units sit at the points: all of them can be given a conclusion at once. */
  pointUnits: number;
}

/** The conclusions of a meeting and who carries them out. */
export const getConclusions = query({
  input: meetingAddress,
  may: mayReadMeeting,
  run: async (db, { id }, actor): Promise<ConclusionsView | null> => {
    const meeting = await locateMeeting(db, id);
    if (!meeting) return null;
    const now = new Date();
    const { place, facts } = meeting;
    const given = isGiven(facts, now);
    const [version, mayManage, mayDraft] = await Promise.all([
      partVersion(db, id, 'conclusions'),
      isAllowed(db, actor, subjectOf(place, 'meeting.manage'), now),
      isAllowed(db, actor, subjectOf(place, 'meeting.draft'), now),
    ]);
    const conclusions = given || mayDraft ? await readConclusions(db, id, now) : null;
    const choices = mayManage ? await readChoices(db, meeting) : [];
    const pointUnits = pointHolders(meeting, choices).length;
    const held = ownOf(actor, vietnamDay(now));
    const own = Object.fromEntries((conclusions ?? []).map((one) => [one.id, ownParts(one, held)]));
    return { meeting, version, mayManage, isGiven: given, own, conclusions, choices, pointUnits };
  },
});

/** The tasks that it leads; with none, the first of those in which it shares. */
function ownParts({ tasks, partnerHolders }: NumberedConclusion, own: Own): OwnPart[] {
  const led = tasks.filter(({ lead }) => isOwnHolder(lead, own));
  if (led.length > 0)
    return led.map(({ id, lead, state }) => ({ taskId: id, name: lead.name, isLead: true, state }));
  const [first] = tasks;
  const partner = partnerHolders.find((one) => isOwnHolder(one, own));
  if (!first || !partner) return [];
  return [{ taskId: first.id, name: partner.name, isLead: false, state: first.state }];
}
