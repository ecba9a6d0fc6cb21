import type { CSSProperties } from 'react';
import type { Slide, SlideFit } from '@/lib/domain/meeting/slides/slides';
import { SlideTable } from './slide-table';
import { Stated } from './stated';

/** One slide, set as large as its PDF sets it. */
export function SlideView({ slide, fit }: { slide: Slide; fit: SlideFit }) {
  const style = { '--size': fit.size, '--large': fit.large } as CSSProperties;
  return (
    <div className={`slide-body slide-${slide.is}`} style={style}>
      <h2>{slide.title}</h2>
      {slide.is === 'title' && slide.lines.map((line) => <p key={line}>{line}</p>)}
      {slide.is === 'figures' && <Figures figures={slide.figures} />}
      {slide.is === 'table' && <SlideTable slide={slide} widths={fit.widths} />}
      {slide.is === 'points' && (
        <ul>
          {slide.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

type FiguresSlide = Extract<Slide, { is: 'figures' }>;

function Figures({ figures }: Pick<FiguresSlide, 'figures'>) {
  const abreast = figures.length === 4 ? 2 : Math.min(3, figures.length);
  return (
    <ul style={{ '--abreast': abreast } as CSSProperties}>
      {figures.map(({ label, value, detail }) => (
        <li key={label}>
          <span className="slide-label">
            <Stated text={label} />
          </span>
          <strong className="slide-value">{value}</strong>
          <span className="slide-detail">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
