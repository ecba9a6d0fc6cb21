'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';

/**
 * Says that newer figures have landed than the page shows, and brings them when asked to: never by itself, so that
 * nobody loses the line they read. A client component that waits for the browser to be idle and only then loads what
 * watches (watch.ts).
 */
export function LiveNotice({ source, version }: { source: string; version: number }) {
  const router = useRouter();
  const [seen, setSeen] = useState('');
  const [isLoading, startLoading] = useTransition();
  const shown = `${source} ${version}`;
  useEffect(() => {
    let end = () => {};
    let isGone = false;
    const begin = async () => {
      if (isGone) return;
      const { watch } = await import('./watch');
      if (!isGone) end = watch(source, version, () => setSeen(shown));
    };
    // Safari has no idle callback; a window that others cover may have no idle time.
    if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 2000 });
    else setTimeout(begin, 2000);
    return () => {
      isGone = true;
      end();
    };
  }, [source, version, shown]);
  return (
    <div aria-live="polite" className="live-notice print-hidden">
      {seen === shown && (
        <p>
          Có số liệu mới.{' '}
          <button
            type="button"
            className="button button-secondary button-small"
            disabled={isLoading}
            onClick={() => startLoading(() => router.refresh())}
          >
            {isLoading ? 'Đang tải…' : 'Xem số mới'}
          </button>
        </p>
      )}
    </div>
  );
}
