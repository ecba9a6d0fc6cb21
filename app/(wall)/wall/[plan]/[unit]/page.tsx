import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { changesPath, progressPath, sectionPath } from '@/components/progress/paths';
import { slidesOf } from '@/components/wall/wall-slides';
import { WallStage } from '@/components/wall/wall-stage';
import { requireActor } from '@/lib/access/session';
import { formatDay } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import { getWall } from '@/lib/queries/progress/get-wall';

interface Address {
  params: Promise<{ plan: string; unit: string }>;
  searchParams: Promise<{ week?: string; by?: string; theme?: string }>;
}

// Title and page are made from one answer.
const ask = cache(async (plan: string, unit: string, week?: string, by?: string) =>
  getWall(await requireActor(), { plan, unit, week, by }),
);

async function answerFor({ params, searchParams }: Address) {
  const [{ plan, unit }, { week, by }] = await Promise.all([params, searchParams]);
  return ask(plan, unit, week, by);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const answer = await answerFor(address);
  return answer.status === 'ok' ? { title: `Màn hình họp, ${answer.view.unit.fullName}` } : {};
}

export default async function WallPage(address: Address) {
  const answer = await answerFor(address);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { view } = answer;
  const { plan, unit, week, version } = view;
  const { theme, by } = await address.searchParams;
  const here = sectionPath('wall', view, unit.code, by);
  const isDark = theme !== 'system';
  const back = progressPath(view, unit.code);
  const slides = slidesOf(view, new Date()).map(({ key, title, body }) => ({
    key,
    node: (
      <>
        <header className="wall-head">
          <h2 id={key}>{title}</h2>
          <p className="wall-place">
            {unit.fullName} · {formatWeek(week)}
            {plan.isIllustrative && <strong> · Số liệu minh hoạ</strong>}
          </p>
        </header>
        <div className="wall-body">{body}</div>
      </>
    ),
  }));
  return (
    <main className={`wall ${isDark ? 'dark-room' : ''}`} id="noi-dung" tabIndex={-1}>
      <h1 className="sr-only">
        {unit.fullName}: {plan.number}, số liệu đến {formatDay(week.endsOn)}
      </h1>
      <p className="wall-back without-script">
        <Link href={back}>Thoát</Link>
      </p>
      <WallStage
        slides={slides}
        source={changesPath(view, unit.code)}
        version={version}
        back={back}
        otherTheme={
          isDark
            ? { href: `${here}&theme=system`, word: 'Nền theo thiết bị' }
            : { href: here, word: 'Nền tối' }
        }
      />
    </main>
  );
}
