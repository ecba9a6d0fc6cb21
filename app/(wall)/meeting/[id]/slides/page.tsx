import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { meetingPath } from '@/components/meeting/paths';
import { SlideStage } from '@/components/meeting/slides/slide-stage';
import { SlideView } from '@/components/meeting/slides/slide-view';
import '@/components/meeting/slides/slides.css';
import { requireActor } from '@/lib/access/session';
import { fitSlides } from '@/lib/documents/paper/slides/fit-slides';
import type { SlideFooter } from '@/lib/domain/meeting/slides/slides';
import { getSlides } from '@/lib/queries/meeting/get-slides';

interface Address {
  params: Promise<{ id: string }>;
}

// Title and page are made from one answer.
const ask = cache(async (id: string) => getSlides(await requireActor(), { id }));

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const answer = await ask((await params).id);
  return answer.status === 'ok' ? { title: `Trình chiếu, ${answer.view.meeting.facts.title}` } : {};
}

export default async function SlidesPage({ params }: Address) {
  const answer = await ask((await params).id);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'forbidden') forbidden();

  const { meeting, slides, footer } = answer.view;
  const shown = fitSlides(slides).map(({ slide, fit }, at) => ({
    title: slide.title,
    // biome-ignore lint/suspicious/noArrayIndexKey: a slide is its number
    node: <SlideView key={at} slide={slide} fit={fit} />,
  }));
  const back = meetingPath(meeting.id);
  const pdf = `${meetingPath(meeting.id, '/slides')}/download`;
  return (
    <main className="deck" id="noi-dung" tabIndex={-1}>
      <h1 className="sr-only">Trình chiếu: {meeting.facts.title}</h1>
      <p className="deck-back without-script print-hidden">
        <a href={back}>Thoát</a> · <a href={pdf}>Tải PDF</a>
      </p>
      <SlideStage slides={shown} foot={<Foot footer={footer} />} back={back} pdf={pdf} />
    </main>
  );
}

function Foot({ footer: { unit, week, frozen, warnings } }: { footer: SlideFooter }) {
  return (
    <>
      {[unit, week, ...(frozen ? [frozen] : [])].join(' · ')}
      {warnings.map((warning) => (
        <strong key={warning}> · {warning}</strong>
      ))}
    </>
  );
}
