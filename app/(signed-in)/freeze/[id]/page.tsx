import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { ChangeTable } from '@/components/meeting/freeze/change-table';
import { FrozenFigures } from '@/components/meeting/freeze/frozen-figures';
import { FrozenSentence } from '@/components/meeting/freeze/frozen-sentence';
import { LaterFactTable } from '@/components/meeting/freeze/later-fact-table';
import '@/components/meeting/meeting.css';
import { SendingList } from '@/components/meeting/paper/sending-list';
import { freezesPath } from '@/components/progress/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { summaryOf } from '@/lib/domain/meeting/summary/summary';
import { formatInstant } from '@/lib/domain/plan/day';
import { getFreeze } from '@/lib/queries/meeting/get-freeze';

export const metadata: Metadata = { title: 'Số liệu đã chốt' };

interface Address {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ by?: string }>;
}

export default async function FreezePage({ params, searchParams }: Address) {
  const [{ id }, { by }] = await Promise.all([params, searchParams]);
  const answer = await getFreeze(await requireActor(), { id });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { place, frozen } = view;
  const path = `/freeze/${view.id}`;
  const list = freezesPath(place, place.unit.code);
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={place}
        path={`/freezes/${place.plan.slug}/${place.unit.code}`}
        tail={[{ label: 'Chốt số liệu', href: list }, { label: 'Số liệu đã chốt' }]}
        title={`Số liệu đã chốt: ${place.unit.fullName}`}
        hasPapers={false}
        facts={
          <>
            <span>
              Chốt lúc <strong>{formatInstant(view.frozenAt)}</strong>, {view.frozenBy}
            </span>
            <span>
              Mã kiểm tra <span className="checksum">{view.checksum.slice(0, 12)}</span>
            </span>
          </>
        }
      />
      {view.supersededById !== null && (
        <Notice tone="look" title="Đã có lần chốt sau">
          <p>
            Số liệu tuần này đã được chốt lại: <a href={`/freeze/${view.supersededById}`}>xem lần chốt sau</a>
            .
          </p>
        </Notice>
      )}
      <p className="download-links print-hidden">
        Văn bản từ số liệu đã chốt: <a href={`/freeze/${view.id}/download?as=docx`}>tóm tắt Word</a> ·{' '}
        <a href={`/freeze/${view.id}/download?as=pdf`}>tóm tắt PDF</a> ·{' '}
        <a href={`/freeze/${view.id}/download?as=docx&paper=report`}>báo cáo Word</a> ·{' '}
        <a href={`/freeze/${view.id}/download?as=pdf&paper=report`}>báo cáo PDF</a> ·{' '}
        <a href={`/freeze/${view.id}/download?as=xlsx`}>phụ lục Excel</a>
      </p>
      <h2 className="section-title" id="thay-doi">
        Thay đổi sau khi chốt
      </h2>
      {view.changes.length === 0 && <p>Đến nay không có số liệu nào khác với lúc chốt.</p>}
      {view.changes.length > 0 && <ChangeTable changes={view.changes} />}
      {view.facts.length > 0 && <LaterFactTable facts={view.facts} />}
      {view.sendings.length > 0 && (
        <>
          <h3 className="mt-6 mb-3 font-semibold">Báo cáo nộp hoặc sửa sau khi chốt</h3>
          <SendingList sendings={view.sendings} count={view.sendingsCount} />
        </>
      )}
      <h2 className="section-title">Nội dung đã chốt</h2>
      {summaryOf(frozen).map((sentence) => (
        <FrozenSentence key={sentence.key} sentence={sentence} snapshot={frozen} path={path} />
      ))}
      <FrozenFigures snapshot={frozen} by={by} path={path} />
    </main>
  );
}
