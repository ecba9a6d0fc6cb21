'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { askVersion } from '@/components/progress/watch';
import { turned } from '@/lib/domain/wall/slides';
import { WallControls } from './wall-controls';

const secondsPerSlide = 14;
/** Every so many slides the wall asks whether there is something new: about once a minute. */
const slidesPerQuestion = 4;

/**
 * Shows one slide after the other, by itself or by key. A client component: time and keys are its whole work. Slides
 * are the server's; without JavaScript they stand below each other.
 */
export function WallStage({
  slides,
  source,
  version,
  back,
  otherTheme,
}: {
  slides: { key: string; node: ReactNode }[];
  source: string;
  version: number;
  back: string;
  otherTheme: { href: string; word: string };
}) {
  const router = useRouter();
  const [at, setAt] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const [lostSince, setLostSince] = useState<string | null>(null);
  const count = slides.length;
  // A slide may be gone after a look at newer figures.
  const current = Math.min(at, count - 1);

  const turn = useCallback(
    (by: 1 | -1) => setAt((now) => turned(Math.min(now, count - 1), by, count)),
    [count],
  );
  const refresh = useEffectEvent(async () => {
    const said = await askVersion(source, version);
    // A network that is gone is no reason to lose what stands on the wall: it is read anew only once it answers.
    if (said === 'new') router.refresh();
    setLostSince((since) => (said === 'same' || said === 'new' ? null : (since ?? clockNow())));
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: every slide has its full time, also after a step by key
  useEffect(() => {
    if (isPaused) return;
    const timer = setTimeout(() => turn(1), secondsPerSlide * 1000);
    return () => clearTimeout(timer);
  }, [isPaused, turn, at]);
  // A wall that is paused keeps itself fresh as well.
  useEffect(() => {
    const timer = setInterval(() => refresh(), slidesPerQuestion * secondsPerSlide * 1000);
    return () => clearInterval(timer);
  }, []);

  const byKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnControl = event.target instanceof Element && event.target.closest('a, button') !== null;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
    else if (event.key === ' ' && !isOnControl) setPaused((paused) => !paused);
    else if (event.key === 'Escape' && !document.fullscreenElement) router.push(back);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => byKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      {slides.map(({ key, node }, index) => (
        <section
          key={key}
          className="wall-slide"
          aria-labelledby={key}
          data-away={index === current ? undefined : ''}
        >
          {node}
        </section>
      ))}
      <WallControls
        at={current}
        count={count}
        seconds={secondsPerSlide}
        isPaused={isPaused}
        lostSince={lostSince}
        back={back}
        otherTheme={otherTheme}
        onTurn={turn}
        onPause={() => setPaused((paused) => !paused)}
      />
    </>
  );
}

/** '14:05', in Viet Nam, wherever the screen thinks it is. */
function clockNow(): string {
  return new Date().toLocaleTimeString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
}
