import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { newMeetingFields } from '@/components/meeting/fact-fields';
import { MeetingTable } from '@/components/meeting/meeting-table';
import { planInSentence } from '@/lib/domain/plan/plan-name';
import '@/components/meeting/meetings.css';
import { ProgressHead } from '@/components/progress/progress-head';
import { SettingForm } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { vietnamDay } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { listMeetings } from '@/lib/queries/meeting/list-meetings';
import { createMeetingAction } from './actions';

export const metadata: Metadata = { title: 'Hội nghị' };

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string }>;
}

export default async function MeetingsPage({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of }] = await Promise.all([params, searchParams]);
  const answer = await listMeetings(await requireActor(), { plan, unit, week, of });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { meetings, invited, ownName, mayManage } = view;
  const address = { plan, unit, week: weekKey(view.week) };
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/meetings/${plan}/${unit}`}
        tail={[{ label: 'Hội nghị' }]}
        title={`Hội nghị: ${view.unit.fullName}`}
        hasPapers={false}
      />
      {meetings.length > 0 ? (
        <MeetingTable
          meetings={meetings}
          ownName={ownName}
          caption={`${meetings.length} hội nghị trong ${planInSentence(view.plan.number)}, mới nhất đứng trước`}
        />
      ) : (
        <p>
          {view.unit.fullName} chưa có hội nghị nào trong kế hoạch này.
          {mayManage &&
            ' Hãy tạo hội nghị: hệ thống lập sẵn điểm cầu theo danh mục đơn vị của ngày họp, viết báo cáo từ số liệu, soạn giấy mời, biên bản và thông báo kết luận.'}
        </p>
      )}
      {mayManage && (
        <div className="meeting-new print-hidden">
          <SettingForm
            id="hoi-nghi-moi"
            summary="Tạo hội nghị mới"
            action={createMeetingAction.bind(null, address)}
            fields={newMeetingFields(view, vietnamDay(new Date()))}
            label="Tạo hội nghị"
            look="primary"
          />
        </div>
      )}
      {invited.length > 0 && (
        <>
          <h2 className="section-title">Hội nghị đơn vị tham dự</h2>
          <MeetingTable
            meetings={invited}
            ownName={ownName}
            caption={`${view.unit.fullName} là điểm cầu hoặc chủ trì nhiệm vụ của ${invited.length} hội nghị`}
            withHost
          />
        </>
      )}
    </main>
  );
}
