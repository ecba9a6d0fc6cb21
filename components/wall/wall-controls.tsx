'use client';

import { toggleFullScreen } from './full-screen';
import { useIdle } from './use-idle';

/** How far the rotation is, and buttons that go when nobody moves the mouse; with the keyboard they come back. */
export function WallControls({
  at,
  count,
  seconds,
  isPaused,
  lostSince,
  back,
  otherTheme,
  onTurn,
  onPause,
}: {
  at: number;
  count: number;
  seconds: number;
  isPaused: boolean;
  /** '14:05' since the server does not answer. */
  lostSince: string | null;
  back: string;
  /** The same wall on the other background. */
  otherTheme: { href: string; word: string };
  onTurn: (by: 1 | -1) => void;
  onPause: () => void;
}) {
  const isIdle = useIdle();
  return (
    <footer className="wall-foot needs-script">
      <p className="wall-lost" role="status">
        {lostSince && `■ Mất kết nối từ ${lostSince}: đang hiện số liệu đã tải`}
      </p>
      <div className="wall-controls" data-idle={isIdle && !isPaused ? '' : undefined}>
        <button type="button" className="button button-secondary" onClick={() => onTurn(-1)}>
          ‹ Trước
        </button>
        <button type="button" className="button button-secondary" aria-pressed={isPaused} onClick={onPause}>
          {isPaused ? 'Chạy tiếp' : 'Tạm dừng'}
        </button>
        <button type="button" className="button button-secondary" onClick={() => onTurn(1)}>
          Sau ›
        </button>
        <button type="button" className="button button-secondary" onClick={toggleFullScreen}>
          Toàn màn hình
        </button>
        <a className="button button-secondary" href={otherTheme.href}>
          {otherTheme.word}
        </a>
        <a className="button button-secondary" href={back}>
          Thoát
        </a>
      </div>
      <p className="wall-count">
        {isPaused && 'Tạm dừng · '}
        {at + 1}/{count}
      </p>
      <div
        key={at}
        className="wall-progress"
        data-paused={isPaused ? '' : undefined}
        style={{ animationDuration: `${seconds}s` }}
      />
    </footer>
  );
}
