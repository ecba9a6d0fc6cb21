'use server';

import { redirect } from 'next/navigation';
import { meetingPath } from '@/components/meeting/paths';
import { meetingProblems, typedIn } from '@/components/meeting/words';
import type { SettingState } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { createMeeting } from '@/lib/commands/meeting/create-meeting';

export async function createMeetingAction(
  address: { plan: string; unit: string; week: string },
  _: SettingState,
  form: FormData,
): Promise<SettingState> {
  const typed = typedIn(form);
  const outcome = await createMeeting(await requireActor(), { ...typed, ...address });
  if (!outcome.ok) return { problems: meetingProblems(outcome.problems), typed, done: null };
  redirect(meetingPath(outcome.value.meetingId, '/points'));
}
