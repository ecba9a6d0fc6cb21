import { isAllowed } from '@/lib/access/scope';
import type { Holder } from '@/lib/domain/task/holder';
import {
  locateMeeting,
  type MeetingPlace,
  mayReadMeeting,
  meetingAddress,
} from '@/lib/queries/meeting/locate-meeting';
import { pointHolders, readChoices } from '@/lib/queries/meeting/read-choices';
import { subjectOf } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { type NumberedConclusion, readConclusions } from './read-conclusions';

export interface ConclusionsView {
  meeting: MeetingPlace;
  mayManage: boolean;
  conclusions: NumberedConclusion[];
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
    const manage = subjectOf(meeting.place, 'meeting.manage');
    const [mayManage, conclusions] = await Promise.all([
      isAllowed(db, actor, manage, new Date()),
      readConclusions(db, id),
    ]);
    const choices = mayManage ? await readChoices(db, meeting) : [];
    const pointUnits = pointHolders(meeting, choices).length;
    return { meeting, mayManage, conclusions, choices, pointUnits };
  },
});
