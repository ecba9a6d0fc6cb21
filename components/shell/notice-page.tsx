import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';

/** A page that has nothing to show but why, and what to do now. */
export function NoticePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="page page-text" id="noi-dung" tabIndex={-1}>
      <PageHeader title={title} />
      <div className="flex flex-col items-start gap-4">{children}</div>
    </main>
  );
}
