import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { FreezeForm } from '@/components/meeting/freeze/freeze-form';
import { FreezeTable } from '@/components/meeting/freeze/freeze-table';
import '@/components/meeting/meeting.css';
import { ProgressHead } from '@/components/progress/progress-head';
import { requireActor } from '@/lib/access/session';
import { weekKey } from '@/lib/domain/plan/week';
import { listFreezes } from '@/lib/queries/meeting/list-freezes';
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
      {view.mayFreeze && (
        <FreezeForm
          action={freezeAction.bind(null, address)}
          label={view.freezes.length > 0 ? 'Chốt lại số liệu' : 'Chốt số liệu'}
        />
      )}
      {view.freezes.length > 0 ? (
        <FreezeTable freezes={view.freezes} />
      ) : (
        <p>Tuần này chưa chốt số liệu lần nào.</p>
      )}
    </main>
  );
}
