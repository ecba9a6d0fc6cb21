import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { EntryForm } from '@/components/report/entry-form';
import { EntryHead } from '@/components/report/entry-head';
import { keptEntries } from '@/components/report/entry-state';
import { NoEntry, whyNoEntry } from '@/components/report/no-entry';
import '@/components/report/report.css';
import { requireActor } from '@/lib/access/session';
import { getEntry } from '@/lib/queries/report/get-entry';
import type { ReportAddress } from '@/lib/queries/report/locate-report';
import { submitEntry } from './actions';

export const metadata: Metadata = { title: 'Nhập báo cáo tuần' };

export default async function EntryPage({ params }: { params: Promise<ReportAddress> }) {
  const address = await params;
  const answer = await getEntry(await requireActor(), address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { place, groups } = answer.view;
  const refusal = whyNoEntry(place);
  const isCorrecting = place.report?.countedRevision != null;
  return (
    <main className="page entry-page" id="noi-dung" tabIndex={-1}>
      <EntryHead place={place} now={new Date()} />
      {refusal ? (
        <NoEntry reason={refusal} place={place} />
      ) : (
        <EntryForm
          action={submitEntry.bind(null, address)}
          initial={{
            basedOn: place.report?.version ?? 0,
            entries: null,
            problems: [],
            wasSending: false,
            savedWords: null,
            stored: null,
          }}
          groups={groups.map((group) => ({
            ...group,
            indicators: group.indicators.map(
              ({ typed: _typed, compared: _compared, ...indicator }) => indicator,
            ),
          }))}
          kept={keptEntries(answer.view)}
          swingPoints={place.plan.swingPoints}
          weekOrdinal={place.week.ordinal}
          sendLabel={isCorrecting ? 'Gửi lại báo cáo' : 'Gửi báo cáo'}
        />
      )}
    </main>
  );
}
