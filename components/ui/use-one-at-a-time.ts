'use client';

import { type FormEvent, useEffect, useRef } from 'react';

/**
 * For a form's onSubmit: pressed again before the answer is there, it sends nothing. A button that is disabled meanwhile
 * does not do that: a double click is quicker than the page is drawn.
 * @param answer changes with each answer
 */
export function useOneAtATime(isBusy: boolean, answer: unknown): (event: FormEvent) => void {
  const isSent = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer frees the form, also one that came at once.
  useEffect(() => {
    if (!isBusy) isSent.current = false;
  }, [isBusy, answer]);
  return (event) => {
    if (isSent.current) event.preventDefault();
    isSent.current = true;
  };
}
