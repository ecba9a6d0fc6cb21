import '@/components/unit/unit.css';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { progressPath } from '@/components/progress/paths';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/unit/search-form';
import { UnitHits } from '@/components/unit/unit-hits';
import { requireActor } from '@/lib/access/session';
import { recentCookie } from '@/lib/domain/unit/recent';
import { getHomes } from '@/lib/queries/account/get-homes';
import { type SearchView, searchUnits } from '@/lib/queries/unit/search-units';

interface Address {
  searchParams: Promise<Record<'q' | 'plan' | 'week', string | string[] | undefined>>;
}

export const metadata: Metadata = { title: 'Tìm đơn vị' };

export default async function SearchPage({ searchParams }: Address) {
  const actor = await requireActor();
  const { q, plan, week } = await searchParams;
  // Asked from a page that belongs to no plan: the person's own.
  const answer = await searchUnits(actor, {
    q: first(q) ?? '',
    plan: first(plan) ?? (await getHomes(actor))[0]?.plan,
    week: first(week),
    recent: (await cookies()).get(recentCookie)?.value ?? '',
  });
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  // Nothing to choose: whoever typed a whole name or code wants to be there.
  if (view.only) redirect(progressPath(view.only.seen, view.only.code));
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <PageHeader title="Tìm đơn vị" />
      <SearchForm plan={view.plan} week={view.week} asked={view.asked} />
      {view.asked && <Found view={view} />}
      {view.recent.length > 0 && (
        <section aria-labelledby="moi-xem">
          <h2 className="section-title" id="moi-xem">
            Mới xem gần đây
          </h2>
          <UnitHits units={view.recent} />
        </section>
      )}
    </main>
  );
}

function first(parameter: string | string[] | undefined): string | undefined {
  return Array.isArray(parameter) ? parameter[0] : parameter;
}

function Found({ view: { asked, inTree, elsewhere, plan, week } }: { view: SearchView }) {
  if (inTree.length + elsewhere.length === 0)
    return (
      <p role="status">
        Không có đơn vị nào tên hoặc mã “{asked}”. Hãy gõ ngắn hơn (một âm tiết của tên, bỏ chữ xã, phường),
        kiểm tra chính tả, hoặc gõ mã đơn vị.
      </p>
    );
  return (
    <>
      <p role="status">
        {inTree.length + elsewhere.length} đơn vị khớp với “{asked}”.
      </p>
      {inTree.length > 0 && (
        <section aria-labelledby="trong-ke-hoach">
          <h2 className="section-title" id="trong-ke-hoach">
            {plan.number}, tuần {week.isoNumber}
          </h2>
          <UnitHits units={inTree} />
        </section>
      )}
      {elsewhere.length > 0 && (
        <section aria-labelledby="thoi-khac">
          <h2 className="section-title" id="thoi-khac">
            Đơn vị của thời kỳ khác
          </h2>
          <UnitHits units={elsewhere} />
        </section>
      )}
    </>
  );
}
