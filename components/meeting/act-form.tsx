'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { SettingAction, SettingState } from '@/components/ui/setting-form';
import { useOneAtATime } from '@/components/ui/use-one-at-a-time';

const untouched: SettingState = { problems: [], typed: null, done: null };

/**
 * A form of buttons. A client component to say beside it why something could not be done, and
 * to keep the focus on the button that was pressed, wherever its form went.
 */
export function ActForm({
  action,
  hidden,
  className,
  children,
}: {
  action: SettingAction;
  /** Goes along unseen. */
  hidden: Record<string, string | number>;
  className?: string;
  children: ReactNode;
}) {
  const [state, submit, isBusy] = useActionState(action, untouched);
  const sendOnce = useOneAtATime(isBusy, state);
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // Moving a form in the page takes the focus from what stands in it.
    if (state !== untouched && document.activeElement === document.body) pressed.current?.focus();
  }, [state]);
  return (
    <form
      action={submit}
      className={className}
      aria-busy={isBusy}
      onSubmit={(event) => {
        sendOnce(event);
        pressed.current = (event.nativeEvent as SubmitEvent).submitter;
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} defaultValue={value} />
      ))}
      {children}
      {state.problems.map(({ words }) => (
        <Notice key={words} tone="wrong" role="alert">
          <p>{words}</p>
        </Notice>
      ))}
    </form>
  );
}
