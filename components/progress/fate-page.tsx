import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { addDays, formatDay } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import type { Fate } from '@/lib/queries/progress/get-fate';
import { progressPath } from './paths';

/** Instead of a page about a unit that is not there in the week asked for: what became of it, or what it came from. */
export function FatePage({ fate }: { fate: Fate }) {
  const { plan, week, bearer, instead } = fate;
  const isEnded = fate.is === 'ended';
  return (
    <main className="page page-text" id="noi-dung" tabIndex={-1}>
      <PageHeader
        title={`${bearer.fullName}: ${isEnded ? 'không còn' : 'chưa có'} trong tuần ${week.isoNumber}`}
      />
      <p>
        {isEnded
          ? `${bearer.fullName} có đến hết ngày ${formatDay(addDays(bearer.until, -1))}, sau đó sắp xếp lại.`
          : `${bearer.fullName} có từ ngày ${formatDay(bearer.from)}.`}{' '}
        {formatWeek(week)} xem theo đơn vị có vào ngày cuối tuần, {formatDay(week.endsOn)}.
      </p>
      {instead.length > 0 ? (
        <section aria-labelledby="thay-vao">
          <h2 className="section-title" id="thay-vao">
            {isEnded ? 'Nay thuộc' : 'Khi đó là'}
          </h2>
          <ul className="attention-list">
            {instead.map((unit) => (
              <li key={unit.id}>
                <Link href={progressPath(fate, unit.code)}>{unit.fullName}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p>Danh mục không ghi đơn vị nào {isEnded ? 'kế thừa' : 'đứng trước'} đơn vị này.</p>
      )}
      <p className="mt-8">
        <ButtonLink href={progressPath(fate, plan.rootCode)}>
          Toàn tỉnh, {plan.number}, tuần {week.isoNumber}
        </ButtonLink>
      </p>
    </main>
  );
}
