'use client';

import { useEffect } from 'react';

/**
 * Lets the device keep this page and others, so that they open without network; `addresses` beside the page's own.
 * Pages are kept for one account at a time: another account's are thrown away.
 */
export function KeepOnDevice({ userId, addresses }: { userId: number; addresses: string[] }) {
  const list = addresses.join(' ');
  useEffect(() => {
    // In development, files keep their names while they change: nothing is kept.
    if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return;
    navigator.serviceWorker
      .register('/sw.js')
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => {
        const files = performance.getEntriesByType('resource').map(({ name }) => name);
        const pages = [location.pathname, ...list.split(' ').filter(Boolean)];
        active?.postMessage({ is: 'keep', userId, pages, files });
      })
      .catch(() => undefined);
  }, [userId, list]);
  return null;
}
