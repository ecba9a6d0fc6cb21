'use client';

import { useEffect } from 'react';

/** On the page for signing in: whoever comes next on this device finds no pages of whoever went. */
export function ForgetPages() {
  useEffect(() => {
    if ('serviceWorker' in navigator) {
      navigator.serviceWorker.getRegistration().then((one) => one?.active?.postMessage({ is: 'forget' }));
    }
  }, []);
  return null;
}
