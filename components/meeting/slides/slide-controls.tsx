'use client';

import { toggleFullScreen } from '@/components/wall/full-screen';
import { useIdle } from '@/components/wall/use-idle';

/** Buttons that go when nobody moves the mouse; with the keyboard they come back. */
export function SlideControls({
  at,
  count,
  back,
  pdf,
  onGo,
}: {
  at: number;
  count: number;
  back: string;
  pdf: string;
  onGo: (to: number) => void;
}) {
  const isIdle = useIdle();
  return (
    <nav className="slide-controls needs-script" aria-label="Trình chiếu" data-idle={isIdle ? '' : undefined}>
      <button
        type="button"
        className="button button-secondary"
        onClick={() => onGo(at - 1)}
        disabled={at === 0}
      >
        ‹ Trước
      </button>
      <button
        type="button"
        className="button button-secondary"
        onClick={() => onGo(at + 1)}
        disabled={at === count - 1}
      >
        Sau ›
      </button>
      <button type="button" className="button button-secondary" onClick={toggleFullScreen}>
        Toàn màn hình
      </button>
      <a className="button button-secondary" href={pdf} download>
        Tải PDF
      </a>
      <a className="button button-secondary" href={back}>
        Thoát
      </a>
    </nav>
  );
}
