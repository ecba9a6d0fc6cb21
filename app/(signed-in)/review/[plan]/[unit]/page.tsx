import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { AboutRecord } from '@/components/progress/about-figures';
import { ProgressHead } from '@/components/progress/progress-head';
import '@/components/report/report.css';
import { ApproveForm } from '@/components/review/approve-form';
import '@/components/review/review.css';
import { MissingReports, ReviewByDistrict, ReviewQueue } from '@/components/review/review-queue';
import { DownloadLinks } from '@/components/ui/download-links';
import { requireActor } from '@/lib/access/session';
import { weekKey } from '@/lib/domain/plan/week';
import { listReview } from '@/lib/queries/report/list-review';
import { approveChosen } from './actions';

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string }>;
}

// Title and page are made from one answer.
const ask = cache(async (plan: string, unit: string, week?: string) =>
  listReview(await requireActor(), { plan, unit, week }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit }, { week }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, week);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  if (answer.status !== 'ok') return {};
  const { unit, week } = answer.view;
  return { title: `Duyệt báo cáo, ${unit.fullName}, tuần ${week.isoNumber}` };
}

export default async function ReviewPage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, week } = view;
  const at = { plan: plan.slug, unit: unit.code, week: weekKey(week) };
  const names = Object.fromEntries(view.received.map(({ code, fullName }) => [code, fullName]));
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <ProgressHead
        place={view}
        path={`/review/${plan.slug}/${unit.code}`}
        tail={[{ label: 'Duyệt báo cáo' }]}
        title={`Duyệt báo cáo: ${unit.fullName}`}
      />
      {view.received.length + view.missing.length === 0 ? (
        <p>Tuần này chưa mở báo cáo.</p>
      ) : (
        <>
          <MissingReports view={view} />
          <ApproveForm action={approveChosen.bind(null, { ...at, names })}>
            {view.received.length > 0 && <ReviewQueue view={view} />}
            <ReviewByDistrict view={view} />
          </ApproveForm>
          <DownloadLinks href={`/review/${plan.slug}/${unit.code}/download?week=${weekKey(week)}`} />
        </>
      )}
      <AboutRecord source="báo cáo tuần và kiểm tra của Sổ 06" plan={plan} now={new Date()} />
    </main>
  );
}
