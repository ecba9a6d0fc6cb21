'use client';

import { useRouter } from 'next/navigation';
import {
  type ReactNode,
  type TouchList,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { toggleFullScreen } from '@/components/wall/full-screen';
import { SlideControls } from './slide-controls';

interface Point {
  x: number;
  y: number;
}

/** So far a finger moves to turn a slide, in px. */
const swipe = 48;

/**
 * Shows one slide at a time, turned by key, button or finger; asks nothing of the network. A client component: keys are
 * its whole work. Without JavaScript the slides stand below each other.
 */
export function SlideStage({
  slides,
  foot,
  back,
  pdf,
}: {
  slides: { title: string; node: ReactNode }[];
  /** Whose figures of when. */
  foot: ReactNode;
  back: string;
  pdf: string;
}) {
  const router = useRouter();
  const [at, setAt] = useState(0);
  const touched = useRef<Point | null>(null);
  const last = slides.length - 1;
  const go = useCallback(
    (to: number) => {
      const within = Math.max(0, Math.min(last, to));
      setAt(within);
      // The address keeps the slide, without a step of its own to go back through.
      history.replaceState(history.state, '', `#${within + 1}`);
    },
    [last],
  );

  useEffect(() => {
    const read = () => setAt(Math.max(0, Math.min(last, slideIn(location.hash))));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [last]);

  const byKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnControl = event.target instanceof Element && event.target.closest('a, button') !== null;
    const { key } = event;
    if (key === 'ArrowRight' || key === 'PageDown') go(at + 1);
    else if (key === 'ArrowLeft' || key === 'PageUp') go(at - 1);
    else if (key === ' ' && !isOnControl) go(event.shiftKey ? at - 1 : at + 1);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(last);
    else if (key.toLowerCase() === 'f') toggleFullScreen();
    // Nobody is led to a page that cannot come.
    else if (key === 'Escape' && !document.fullscreenElement && navigator.onLine) router.push(back);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => byKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <div
      className="deck-stage"
      onTouchStart={({ touches }) => {
        touched.current = touches.length === 1 ? pointOf(touches) : null;
      }}
      onTouchEnd={({ changedTouches }) => {
        const [from, to] = [touched.current, pointOf(changedTouches)];
        touched.current = null;
        if (from && to) go(at + turnOf(from, to));
      }}
    >
      {slides.map(({ title, node }, index) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a slide is its number
          key={index}
          id={`${index + 1}`}
          className="slide"
          aria-label={`${index + 1}/${slides.length}: ${title}`}
          data-away={index === at ? undefined : ''}
        >
          {node}
          <footer className="slide-foot">
            <p>{foot}</p>
            <p>
              {index + 1}/{slides.length}
            </p>
          </footer>
        </section>
      ))}
      <SlideControls at={at} count={slides.length} back={back} pdf={pdf} onGo={go} />
    </div>
  );
}

function pointOf(touches: TouchList): Point | null {
  const finger = touches.item(0);
  return finger && { x: finger.clientX, y: finger.clientY };
}

/** A finger moved across, not up or down: to the left it turns on, to the right back. */
function turnOf(from: Point, to: Point): -1 | 0 | 1 {
  const [x, y] = [to.x - from.x, to.y - from.y];
  if (Math.abs(x) < swipe || Math.abs(x) < 2 * Math.abs(y)) return 0;
  return x < 0 ? 1 : -1;
}

/** '#3' → 2; whatever else stands there is the first. */
function slideIn(hash: string): number {
  const number = Number(hash.slice(1));
  return Number.isInteger(number) ? number - 1 : 0;
}
