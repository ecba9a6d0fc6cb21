import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { ActForm } from '@/components/meeting/act-form';
import { FreezeStep } from '@/components/meeting/freeze/freeze-step';
import '@/components/meeting/freeze/freeze-step.css';
import { FreezeTable } from '@/components/meeting/freeze/freeze-table';
import { freezeQuestion, hindranceWords } from '@/components/meeting/freeze/freeze-words';
import '@/components/meeting/meeting.css';
import { ProgressHead } from '@/components/progress/progress-head';
import type { SettingAction } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { freezeHindrance } from '@/lib/domain/meeting/freeze/may-freeze';
import { vietnamDay } from '@/lib/domain/plan/day';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import { type FreezesView, listFreezes } from '@/lib/queries/meeting/list-freezes';
import { freezeAction } from './actions';

export const metadata: Metadata = { title: 'Chốt số liệu' };

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string }>;
}

export default async function FreezesPage({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of }] = await Promise.all([params, searchParams]);
  const answer = await listFreezes(await requireActor(), { plan, unit, week, of });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const address = { plan, unit, week: weekKey(view.week) };
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/freezes/${plan}/${unit}`}
        tail={[{ label: 'Chốt số liệu' }]}
        title={`Chốt số liệu: ${view.unit.fullName}`}
      />
      <p>
        Chốt để giữ nguyên số liệu như khi trình bày. Báo cáo đến sau không làm đổi số liệu đã chốt; phần thay
        đổi được liệt kê bên cạnh. Không sửa, không xoá được; chốt lại thì lần mới thay lần cũ.
      </p>
      {view.mayFreeze && <Freezing view={view} action={freezeAction.bind(null, address)} />}
      {view.freezes.length > 0 ? (
        <FreezeTable freezes={view.freezes} />
      ) : (
        <p>Tuần này chưa chốt số liệu lần nào.</p>
      )}
    </main>
  );
}

function Freezing({ view, action }: { view: FreezesView; action: SettingAction }) {
  const { week, unit, receipts, freezes } = view;
  const today = vietnamDay(new Date());
  const hindrance = freezeHindrance(week, receipts, today);
  if (hindrance)
    return (
      <p className="freeze-form">
        {hindranceWords[hindrance]({ week: formatWeek(week), unit: unit.fullName })}
      </p>
    );
  return (
    <ActForm action={action} hidden={{}} className="freeze-form print-hidden">
      <FreezeStep
        question={freezeQuestion(week, receipts, today)}
        label={freezes.length > 0 ? 'Chốt lại số liệu' : 'Chốt số liệu'}
      />
    </ActForm>
  );
}
