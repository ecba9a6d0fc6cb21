import { cleaned } from '@/lib/documents/text/clean';
import type { Slide, SlideFooter } from '@/lib/domain/meeting/slides/slides';
import { closePen, openPen, type Pen } from './pen';
import { writeFiguresSlide } from './slides/figures';
import { beVietnamPro, size, writeFooter } from './slides/page';
import { writePointsSlide } from './slides/points';
import { writeTableSlide } from './slides/table';
import { writeTitleSlide } from './slides/title';

/** Writes slides for the conference screen as PDF, 16:9: any PC shows them, in the same face as the application. */
export async function writeSlidesPdf(given: Slide[], footer: SlideFooter, madeAt: Date): Promise<Uint8Array> {
  const slides = cleaned(given);
  const { unit, week, frozen, warnings } = cleaned(footer);
  const pen = openPen(slides[0]?.title ?? unit, madeAt, beVietnamPro);
  slides.forEach((slide, at) => {
    pen.doc.addPage({ size, margin: 0 });
    writeSlide(pen, slide);
    writeFooter(
      pen,
      [unit, week, ...(frozen ? [frozen] : []), ...warnings].join(' · '),
      `${at + 1}/${slides.length}`,
    );
  });
  return closePen(pen);
}

function writeSlide(pen: Pen, slide: Slide): void {
  if (slide.is === 'title') writeTitleSlide(pen, slide);
  else if (slide.is === 'figures') writeFiguresSlide(pen, slide);
  else if (slide.is === 'table') writeTableSlide(pen, slide);
  else writePointsSlide(pen, slide);
}
