import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import '@/components/plan/plan.css';
import { PlanHead } from '@/components/plan/plan-head';
import { WeekTable } from '@/components/plan/week-table';
import { momentWords } from '@/components/plan/words';
import { AboutRecord } from '@/components/progress/about-figures';
import { DownloadLinks } from '@/components/ui/download-links';
import { requireActor } from '@/lib/access/session';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import { listWeeks } from '@/lib/queries/plan/list-weeks';
import { closeWeekAction, reopenWeekAction } from '../actions';

export const metadata: Metadata = { title: 'Các tuần của kế hoạch' };

export default async function WeeksPage({ params }: { params: Promise<{ plan: string }> }) {
  const { plan: slug } = await params;
  const answer = await listWeeks(await requireActor(), { plan: slug });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const opened = view.weeks.filter(({ openedAt }) => openedAt !== null);
  const ahead = view.weeks.filter(({ openedAt }) => openedAt === null).reverse();
  const actions = {
    close: (week: string) => closeWeekAction.bind(null, slug, week),
    reopen: (week: string) => reopenWeekAction.bind(null, slug, week),
  };
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <PlanHead plan={view.plan} plans={view.plans} here="/weeks" title="Các tuần" />
      <WeekTable plan={view.plan} weeks={opened} now={new Date()} actions={view.mayManage ? actions : null} />
      <DownloadLinks href={`/plan/${slug}/weeks/download`} />
      {ahead.length > 0 && (
        <details className="mt-6">
          <summary className="py-2">{ahead.length} tuần sắp tới</summary>
          <ul className="text-table">
            {ahead.map((week) => (
              <li key={weekKey(week)} className="py-1">
                {formatWeek(week)}: hạn {momentWords(week.dueAt)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <AboutRecord source="lịch tuần và báo cáo của các đơn vị" plan={view.plan} now={new Date()} />
    </main>
  );
}
