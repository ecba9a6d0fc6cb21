'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Follows the links inside whatever is marked `data-in-app` without loading the page anew. One listener for all of
 * them: a table of many units would otherwise be as many client components, each made on the server, sent, brought to
 * life and loaded ahead. Without JavaScript they are plain links.
 */
export function InAppLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('[data-in-app] a[href]');
      if (!(link instanceof HTMLAnchorElement) || !isPlain(event) || !leadsOn(link)) return;
      event.preventDefault();
      router.push(link.href);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [router]);
  return null;
}

/** Not a wish for another tab or window, and nobody else has answered it. */
function isPlain(event: MouseEvent): boolean {
  return !(
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  );
}

/** To another page of this app: not a file, not a place on this page. */
function leadsOn(link: HTMLAnchorElement): boolean {
  if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return false;
  return link.pathname !== location.pathname || link.search !== location.search;
}
