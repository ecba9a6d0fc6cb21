import type { Metadata } from 'next';
import '@/components/report/report.css';
import { OwedList } from '@/components/report/owed-list';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/access/session';
import { listOwed } from '@/lib/queries/report/list-owed';

export const metadata: Metadata = { title: 'Báo cáo phải nộp' };

export default async function OwedPage() {
  const answer = await listOwed(await requireActor(), {});
  return (
    <main className="page page-narrow" id="noi-dung" tabIndex={-1}>
      <PageHeader title="Báo cáo phải nộp" />
      {answer.status === 'ok' ? (
        <OwedList reports={answer.view} now={new Date()} />
      ) : (
        <p>Tài khoản của bạn không nhập báo cáo cho đơn vị nào.</p>
      )}
    </main>
  );
}
