import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { AnswerTable } from '@/components/report/check/answer-table';
import { SendForm } from '@/components/report/check/send-form';
import { EntryHead } from '@/components/report/entry/entry-head';
import { NoEntry, whyNoEntry } from '@/components/report/entry/no-entry';
import '@/components/report/report.css';
import '@/components/report/entry/entry.css';
import { requireActor } from '@/lib/access/session';
import { getEntry } from '@/lib/queries/report/get-entry';
import type { ReportAddress } from '@/lib/queries/report/locate-report';
import { send } from './actions';

export const metadata: Metadata = { title: 'Xem lại và gửi' };

/** Every answer once more, as it is kept, before it is sent. */
export default async function CheckPage({ params }: { params: Promise<ReportAddress> }) {
  const address = await params;
  const answer = await getEntry(await requireActor(), address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { place, groups } = answer.view;
  const refusal = whyNoEntry(place);
  const path = `/report/${address.plan}/${address.unit}/${address.week}`;
  return (
    <main className="page entry-page" id="noi-dung" tabIndex={-1}>
      <EntryHead place={place} now={new Date()} />
      {refusal ? (
        <NoEntry reason={refusal} place={place} />
      ) : (
        <>
          <AnswerTable
            groups={groups}
            weekOrdinal={place.week.ordinal}
            thresholds={{
              swingPoints: place.plan.swingPoints,
              denominatorPercent: place.plan.denominatorPercent,
            }}
            editPath={`${path}/edit`}
          />
          <SendForm
            action={send.bind(null, address)}
            basedOn={place.report?.version ?? 0}
            editPath={`${path}/edit`}
            names={Object.fromEntries(
              groups.flatMap((group) => group.indicators).map(({ code, name }) => [code, name]),
            )}
            label={place.report?.countedRevision == null ? 'Gửi báo cáo' : 'Gửi lại báo cáo'}
          />
        </>
      )}
    </main>
  );
}
