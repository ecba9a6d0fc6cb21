import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { factFields } from '@/components/meeting/fact-fields';
import { FactList } from '@/components/meeting/fact-list';
import { FactRemoval } from '@/components/meeting/fact-removal';
import '@/components/meeting/facts.css';
import { MeetingHead } from '@/components/meeting/meeting-head';
import { SettingForm } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { vietnamDay } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import { getMeetingFacts } from '@/lib/queries/meeting/get-meeting-facts';
import { changeFactsAction, removeMeetingAction } from './actions';

export const metadata: Metadata = { title: 'Thông tin hội nghị' };

/** What minutes and conclusions are written from: theirs to read who read drafts. */
const draftFields = ['proceedings', 'assessment'];

export default async function FactsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answer = await getMeetingFacts(await requireActor(), { id });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { meeting, version, mayManage, mayDraft, removal } = answer.view;
  const fields = factFields(meeting, version, vietnamDay(new Date()));
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <MeetingHead meeting={meeting} here="/facts" />
      {mayManage && (
        <SettingForm
          id="thong-tin"
          action={changeFactsAction.bind(null, id)}
          fields={fields}
          label="Lưu thông tin"
          look="primary"
        />
      )}
      {mayManage && meeting.freeze && (
        <p className="mt-4 text-table text-ink-soft print-hidden">
          Số liệu {formatWeek(meeting.place.week)} của hội nghị đã chốt nên không đổi tuần được nữa.
        </p>
      )}
      <div className={mayManage ? 'print-only' : undefined}>
        <FactList fields={mayDraft ? fields : fields.filter(({ name }) => !draftFields.includes(name))} />
      </div>
      {mayManage && (
        <FactRemoval
          removal={removal}
          isFrozen={meeting.freeze !== null}
          action={removeMeetingAction.bind(null, id)}
        />
      )}
    </main>
  );
}
