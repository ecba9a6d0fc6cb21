import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { bodyFields } from '@/components/meeting/paper/body-fields';
import { BodyTable } from '@/components/meeting/paper/body-table';
import '@/components/meeting/paper/body.css';
import { Letterhead } from '@/components/meeting/paper/letterhead';
import '@/components/meeting/paper/paper-sheet.css';
import { SheetSignature } from '@/components/meeting/paper/sheet-signature';
import { meetingsPath } from '@/components/meeting/paths';
import { SettingFacts } from '@/components/plan/setting-facts';
import '@/components/plan/plan.css';
import { ProgressHead } from '@/components/progress/progress-head';
import { SettingForm } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { formatDay, vietnamDay } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { getIssuingBody, type IssuingBodyView } from '@/lib/queries/meeting/get-issuing-body';
import { setBodyAction } from './actions';

export const metadata: Metadata = { title: 'Cơ quan ban hành' };

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string }>;
}

export default async function BodyPage({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of }] = await Promise.all([params, searchParams]);
  const answer = await getIssuingBody(await requireActor(), { plan, unit, week, of });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { place, body, set, mayManage } = view;
  const fields = bodyFields(body, proposedDay(view), view.version);
  const address = { plan, unit, week: weekKey(place.week) };
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={place}
        path={`/body/${plan}/${unit}`}
        tail={[{ label: 'Hội nghị', href: meetingsPath(place, unit) }, { label: 'Cơ quan ban hành' }]}
        title={`Cơ quan ban hành: ${place.unit.fullName}`}
        hasPapers={false}
      />
      <p className="mb-4">
        Tiêu đề, chữ ký và nơi nhận của mọi văn bản xuất ra cho đơn vị. Văn bản đã ban hành giữ nguyên tiêu đề
        lúc ban hành.
      </p>
      <div className="body-pair">
        <div>
          {mayManage && (
            <SettingForm
              id="co-quan"
              action={setBodyAction.bind(null, address)}
              fields={fields}
              label="Lưu cơ quan ban hành"
              look="primary"
            />
          )}
          <div className={mayManage ? 'print-only' : undefined}>
            <SettingFacts fields={fields.filter(({ kind }) => kind !== 'hidden')} explained={false} />
          </div>
        </div>
        <BodyPreview view={view} />
      </div>
      {set.length > 0 && (
        <section className="body-history">
          <BodyTable set={set} />
        </section>
      )}
    </main>
  );
}

/** A body that is set is put right; one by rule is replaced from today, or from the week's first day of a former unit. */
function proposedDay({ since, place }: IssuingBodyView): string {
  const today = vietnamDay(new Date());
  return since ?? (today < place.lifespan.until ? today : place.week.startsOn);
}

function BodyPreview({ view: { body, on, since } }: { view: IssuingBodyView }) {
  return (
    <section className="body-preview" aria-labelledby="tieu-de">
      <h2 id="tieu-de">Tiêu đề văn bản ngày {formatDay(on)}</h2>
      <p>
        {since
          ? `Thiết lập từ ngày ${formatDay(since)}.`
          : 'Mặc định: Tổ công tác Đề án 06 của đơn vị, chưa ai thiết lập.'}
      </p>
      <div className="sheet-room">
        <div className="sheet">
          <Letterhead body={body} typeSymbol="BC" dated={on} />
          <SheetSignature body={body} secretary={null} />
        </div>
      </div>
    </section>
  );
}
