import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';
import { PaperFoot } from '@/components/ui/paper-foot';

/** Which plan, and its two pages: how it is set, and its weeks. */
export function PlanHead({
  plan,
  plans,
  here,
  title,
}: {
  plan: { slug: string; number: string; title: string; isIllustrative: boolean; note?: string };
  plans: { slug: string; number: string }[];
  here: '' | '/weeks';
  title: string;
}) {
  const pages = [
    ['', 'Thiết lập'],
    ['/weeks', 'Các tuần'],
  ] as const;
  return (
    <>
      <div className="picker print-hidden">
        <nav aria-label="Kế hoạch" className="picker-plans">
          {plans.map(({ slug, number }) =>
            slug === plan.slug ? (
              <span key={slug} aria-current="true" className="picker-current">
                {number}
              </span>
            ) : (
              <Link key={slug} href={`/plan/${slug}${here}`}>
                {number}
              </Link>
            ),
          )}
        </nav>
        <nav aria-label="Trang của kế hoạch" className="picker-plans">
          {pages.map(([path, label]) =>
            path === here ? (
              <span key={path} aria-current="page" className="picker-current">
                {label}
              </span>
            ) : (
              <Link key={path} href={`/plan/${plan.slug}${path}`}>
                {label}
              </Link>
            ),
          )}
        </nav>
      </div>
      <PaperFoot words={[plan.number, title]} />
      <PageHeader title={title}>
        <p className="facts">
          {plan.number}: {plan.title}
        </p>
      </PageHeader>
    </>
  );
}
