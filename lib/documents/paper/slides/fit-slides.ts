import { cleaned } from '@/lib/documents/text/clean';
import type { Slide, SlideFit } from '@/lib/domain/meeting/slides/slides';
import { openPen, type Pen } from '../pen';
import { fitFiguresSlide } from './figures';
import { beVietnamPro } from './page';
import { fitPointsSlide } from './points';
import { fitTableSlide } from './table';

/** How large each slide is set: the screen shows what the PDF has, in the same letters at the same size. */
export function fitSlides(slides: readonly Slide[]): { slide: Slide; fit: SlideFit }[] {
  const pen = openPen('', new Date(0), beVietnamPro);
  return cleaned(slides).map((slide) => ({ slide, fit: fitOf(pen, slide) }));
}

function fitOf(pen: Pen, slide: Slide): SlideFit {
  if (slide.is === 'title') return { size: 22, large: 44, widths: [] };
  if (slide.is === 'figures') return fitFiguresSlide(pen, slide);
  return slide.is === 'table' ? fitTableSlide(pen, slide) : fitPointsSlide(pen, slide);
}
