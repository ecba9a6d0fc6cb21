import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { FigureHistory } from '@/components/report/figure-history';
import '@/components/report/report.css';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/access/session';
import { getHistory } from '@/lib/queries/report/get-history';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

export const metadata: Metadata = { title: 'Lịch sử số liệu' };

/** Where one figure of a report comes from: every hand it went through. */
export default async function HistoryPage({
  params,
}: {
  params: Promise<ReportAddress & { indicator: string }>;
}) {
  const address = await params;
  const answer = await getHistory(await requireActor(), address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { place, indicator, events } = answer.view;
  const { plan, unit, week } = address;
  return (
    <main className="page page-narrow" id="noi-dung" tabIndex={-1}>
      <PageHeader
        trail={[
          { label: place.unit.fullName, href: `/progress/${plan}/${unit}?week=${week}` },
          { label: `Báo cáo tuần ${place.week.isoNumber}`, href: `/report/${plan}/${unit}/${week}` },
          { label: 'Lịch sử số liệu' },
        ]}
        title={indicator.name}
      >
        <p className="report-facts">
          {place.unit.fullName}, tuần {place.week.isoNumber}. Mới nhất ở trên.
        </p>
      </PageHeader>
      <FigureHistory kind={indicator.rule.kind} events={events} />
    </main>
  );
}
