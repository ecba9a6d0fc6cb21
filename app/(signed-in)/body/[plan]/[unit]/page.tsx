import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { FactList } from '@/components/meeting/fact-list';
import '@/components/meeting/facts.css';
import { bodyFields } from '@/components/meeting/paper/body-fields';
import { BodyRemoval } from '@/components/meeting/paper/body-removal';
import { BodyTable } from '@/components/meeting/paper/body-table';
import '@/components/meeting/paper/body.css';
import { Letterhead } from '@/components/meeting/paper/letterhead';
import '@/components/meeting/paper/paper-sheet.css';
import { SheetSignature } from '@/components/meeting/paper/sheet-signature';
import { bodyPath, meetingsPath } from '@/components/meeting/paths';
import { ProgressHead } from '@/components/progress/progress-head';
import { Notice } from '@/components/ui/notice';
import { SettingForm } from '@/components/ui/setting-form';
import { requireActor } from '@/lib/access/session';
import { type Day, formatDay, vietnamDay } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import { getIssuingBody, type IssuingBodyView } from '@/lib/queries/meeting/get-issuing-body';
import { removeBodyAction, setBodyAction } from './actions';

export const metadata: Metadata = { title: 'Cơ quan ban hành' };

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; of?: string; from?: string; saved?: string }>;
}

export default async function BodyPage({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, of, from, saved }] = await Promise.all([params, searchParams]);
  const answer = await getIssuingBody(await requireActor(), { plan, unit, week, of, from });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { place, set, since, isChosen, mayManage } = view;
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
        Tiêu đề, chữ ký và nơi nhận của mọi văn bản xuất ra cho đơn vị. Văn bản đã khoá giữ nguyên tiêu đề lúc
        khoá.
      </p>
      {saved && isChosen && since && (
        <div className="mb-6">
          <Notice tone="reached" role="status">
            <p>Đã lưu. Văn bản từ ngày {formatDay(since)} dùng tiêu đề này.</p>
          </Notice>
        </div>
      )}
      <div className="body-pair">
        <div>
          {mayManage && <BodyForm view={view} />}
          <div className={mayManage ? 'print-only' : undefined}>
            <FactList fields={readFields(view)} />
          </div>
        </div>
        <BodyPreview view={view} />
      </div>
      {set.length > 0 && (
        <section className="body-history">
          <BodyTable set={set} pathOf={(day) => bodyPath(place, unit, day)} />
        </section>
      )}
    </main>
  );
}

/** One that was asked for is put right; else a new one begins, filled from the one that holds. */
function BodyForm({ view: { place, body, since, isChosen, set, version } }: { view: IssuingBodyView }) {
  const { plan, unit, week } = place;
  const address = { plan: plan.slug, unit: unit.code, week: weekKey(week) };
  const replaces = isChosen ? since : null;
  const validFrom = replaces ?? proposedDay(place);
  const others = set.filter((one) => one.validFrom !== replaces).length;
  return (
    <>
      {replaces && (
        <div className="body-chosen">
          <h2>Sửa tiêu đề từ ngày {formatDay(replaces)}</h2>
          <a href={bodyPath(place, unit.code)}>Thiết lập tiêu đề mới</a>
        </div>
      )}
      <SettingForm
        key={replaces}
        id="co-quan"
        action={setBodyAction.bind(null, address)}
        fields={bodyFields(body, { version, validFrom, replaces, others })}
        label="Lưu cơ quan ban hành"
        look="primary"
      />
      {replaces && (
        <BodyRemoval validFrom={replaces} version={version} action={removeBodyAction.bind(null, address)} />
      )}
    </>
  );
}

/** Today, or the week's first day of a former unit. */
function proposedDay({ lifespan, week }: IssuingBodyView['place']): Day {
  const today = vietnamDay(new Date());
  return today < lifespan.until ? today : week.startsOn;
}

/** Of one by rule nobody said from when on. */
function readFields({ body, since, version }: IssuingBodyView) {
  const fields = bodyFields(body, { version, validFrom: since ?? '', replaces: null, others: 0 });
  return fields.filter(({ name }) => since !== null || name !== 'validFrom');
}

function BodyPreview({ view: { body, on, since, isChosen } }: { view: IssuingBodyView }) {
  return (
    <section className="body-preview" aria-labelledby="tieu-de">
      <h2 id="tieu-de">
        {isChosen && since
          ? `Tiêu đề văn bản từ ngày ${formatDay(since)}`
          : `Tiêu đề văn bản ngày ${formatDay(on)}`}
      </h2>
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
