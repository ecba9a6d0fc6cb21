import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { KeepOnDevice } from '@/components/report/device/keep-on-device';
import { EntryForm } from '@/components/report/entry/entry-form';
import { EntryHead } from '@/components/report/entry/entry-head';
import { keptCells, keptEntries } from '@/components/report/entry/kept';
import { NoEntry, whyNoEntry } from '@/components/report/entry/no-entry';
import '@/components/report/report.css';
import '@/components/report/entry/entry.css';
import { requireActor } from '@/lib/access/session';
import { getEntry } from '@/lib/queries/report/get-entry';
import type { ReportAddress } from '@/lib/queries/report/locate-report';
import { keepEntries } from './actions';

export const metadata: Metadata = { title: 'Nhập báo cáo tuần' };

export default async function EntryPage({ params }: { params: Promise<ReportAddress> }) {
  const address = await params;
  const actor = await requireActor();
  const answer = await getEntry(actor, address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { place, groups } = answer.view;
  const refusal = whyNoEntry(place);
  return (
    <main className="page entry-page" id="noi-dung" tabIndex={-1} data-person={actor.userId}>
      <EntryHead place={place} now={new Date()} />
      {refusal ? (
        <NoEntry reason={refusal} place={place} />
      ) : (
        <EntryForm
          userId={actor.userId}
          report={{ plan: address.plan, unit: address.unit, week: address.week }}
          action={keepEntries.bind(null, address)}
          initial={{
            basedOn: place.report?.version ?? 0,
            entries: null,
            problems: [],
            savedWords: null,
            stored: null,
          }}
          groups={groups.map((group) => ({
            ...group,
            indicators: group.indicators.map(
              ({ typed: _typed, compared: _compared, ...indicator }) => indicator,
            ),
          }))}
          keptTexts={keptEntries(answer.view)}
          kept={keptCells(answer.view)}
          thresholds={{
            swingPoints: place.plan.swingPoints,
            denominatorPercent: place.plan.denominatorPercent,
          }}
          weekOrdinal={place.week.ordinal}
          renderedAt={new Date().toISOString()}
        />
      )}
      <KeepOnDevice userId={actor.userId} addresses={[]} />
    </main>
  );
}
