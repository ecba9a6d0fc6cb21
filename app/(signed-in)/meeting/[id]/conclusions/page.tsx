import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { choicesId, newConclusionFields } from '@/components/task/conclusion-fields';
import { ConclusionItem } from '@/components/task/conclusion-item';
import '@/components/task/conclusion.css';
import { MeetingHead } from '@/components/meeting/meeting-head';
import { Notice } from '@/components/ui/notice';
import { SettingForm } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { startText } from '@/lib/domain/meeting/meeting';
import { holderLabel } from '@/lib/domain/task/holder';
import { type ConclusionsView, getConclusions } from '@/lib/queries/task/get-conclusions';
import {
  addConclusionAction,
  changeConclusionAction,
  moveConclusionAction,
  removeConclusionAction,
} from './actions';

export const metadata: Metadata = { title: 'Kết luận, nhiệm vụ' };

export default async function ConclusionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answer = await getConclusions(await requireActor(), { id });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { meeting, version, mayManage, isGiven, own, choices, pointUnits } = answer.view;
  const conclusions = answer.view.conclusions ?? [];
  const actions = mayManage
    ? {
        change: changeConclusionAction.bind(null, id),
        move: moveConclusionAction.bind(null, id),
        remove: removeConclusionAction.bind(null, id),
      }
    : null;
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <MeetingHead meeting={meeting} here="/conclusions" />
      {answer.view.conclusions && <Standing view={answer.view} />}
      {conclusions.length === 0 ? (
        <p>
          {isGiven || mayManage
            ? 'Hội nghị chưa có kết luận nào.'
            : 'Hội nghị chưa diễn ra nên chưa có kết luận.'}
        </p>
      ) : (
        <ol className="conclusions">
          {conclusions.map((conclusion) => (
            <ConclusionItem
              key={conclusion.id}
              conclusion={conclusion}
              own={own[conclusion.id] ?? []}
              isGiven={isGiven}
              version={version}
              isLast={conclusion.number === conclusions.length}
              actions={actions}
            />
          ))}
        </ol>
      )}
      {mayManage && (
        <section className="print-hidden" aria-labelledby="them-ket-luan">
          <h2 className="section-title" id="them-ket-luan">
            Thêm kết luận {conclusions.length + 1}
          </h2>
          <SettingForm
            id="ket-luan-moi"
            action={addConclusionAction.bind(null, id)}
            fields={newConclusionFields(version, pointUnits)}
            label="Thêm kết luận"
            look="primary"
          />
          <datalist id={choicesId}>
            {choices.map((one) => (
              <option key={`${one.is} ${one.id}`} value={holderLabel(one)} />
            ))}
          </datalist>
        </section>
      )}
    </main>
  );
}

/** What writing a conclusion here sets going, and when. */
function Standing({ view: { isGiven, mayManage, meeting } }: { view: ConclusionsView }) {
  if (!isGiven)
    return (
      <div className="mb-4">
        <Notice tone="look">
          <p>
            Hội nghị chưa diễn ra: đây là dự thảo kết luận; nhiệm vụ giao cho các đơn vị từ{' '}
            {startText(meeting.facts)}.
          </p>
        </Notice>
      </div>
    );
  if (!mayManage) return null;
  return (
    <p className="mb-2 text-table text-ink-soft print-hidden">
      Mỗi kết luận là một nhiệm vụ: người chủ trì thấy ngay khi lưu, được nhắc trước hạn và báo cáo tiến độ.
    </p>
  );
}
