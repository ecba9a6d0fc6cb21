'use client';

import { unstable_rethrow, usePathname } from 'next/navigation';
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Draft, draftOf, readDraft, restorable, writeDraft } from './draft';
import type { SettingAction, SettingState } from './setting-form';
import { typedIn } from './typed-in';
import { useOneAtATime } from './use-one-at-a-time';

const Account = createContext<number | null>(null);

/** Whose the forms below are: what one person typed is never shown to the next one on the same device. */
export function FormsOf({ account, children }: { account: number; children: ReactNode }) {
  return <Account value={account}>{children}</Account>;
}

const untouched: SettingState = { problems: [], typed: null, done: null };

const cutOff = 'Mất kết nối mạng, chưa gửi được. Nội dung vẫn còn đây; có mạng thì bấm gửi lại.';

/**
 * A form that loses nothing: what is typed stays in the browser's tab until it was sent, through a cut network, an error
 * and the end of a session; what failed on the way is a problem of the form. Sends once at a time and keeps the focus.
 * @param values what the fields hold that a person types into; what goes along unseen must not stand among them.
 */
export function useKeptForm(id: string, action: SettingAction, values: Record<string, string>) {
  const account = useContext(Account);
  const path = usePathname();
  const key = account === null ? null : `draft ${account} ${path} ${id}`;
  const form = useRef<HTMLFormElement>(null);
  const [isRestored, setRestored] = useState(false);
  const [state, submit, isBusy] = useSending(action, () => writeDraft(key, {}));

  useEffect(() => {
    if (form.current && putBack(form.current, readDraft(key))) setRestored(true);
  }, [key]);
  useEffect(() => {
    if (state.done !== null) writeDraft(key, {});
    if (form.current) focusAnswer(form.current, state);
  }, [key, state]);

  const sendOnce = useOneAtATime(isBusy, state);
  const isAnswered = state.typed !== null || state.done !== null || state.problems.length > 0;
  return {
    ...state,
    /** Another one with each answer. */
    answer: state,
    isBusy,
    /** What was typed before and not sent stands in it. */
    isRestored: isRestored && !isAnswered,
    form: {
      ref: form,
      id,
      action: submit,
      onInput: ({ currentTarget }: FormEvent<HTMLFormElement>) =>
        writeDraft(key, draftOf(values, typedIn(new FormData(currentTarget)))),
      onSubmit: sendOnce,
    },
    /** Of each button that sends: one that is disabled would lose the focus. */
    button: { 'aria-disabled': isBusy || undefined },
  };
}

/**
 * What an action answered, how to send to it, and whether something is on its way; a cut network is a problem like others.
 * @param leave when it leads on to another page.
 */
export function useSending(action: SettingAction, leave: () => void = () => {}) {
  // On the server the action itself: a browser without JavaScript sends the form to it.
  return useActionState(typeof window === 'undefined' ? action : overNetwork(action, leave), untouched);
}

/** At once and into the fields themselves: what a person types meanwhile is never covered. @returns did anything go back? */
function putBack(form: HTMLFormElement, draft: Draft): boolean {
  const texts = Object.entries(restorable(draft, typedIn(new FormData(form))));
  for (const [name, text] of texts) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = text === 'on';
    else if (field instanceof Element && 'value' in field) field.value = text;
  }
  return texts.length > 0;
}

/** The same action, which answers where the network is cut. */
function overNetwork(action: SettingAction, leave: () => void): SettingAction {
  return async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      const digest = digestOf(error);
      // To sign in again is not to be done.
      if (digest.startsWith('NEXT_REDIRECT') && !digest.includes('/sign-in')) leave();
      unstable_rethrow(error);
      // What failed on the server has a mark there.
      if (digest !== '') throw error;
      return { problems: [{ field: '', words: cutOff }], typed: typedIn(form), done: null };
    }
  };
}

function digestOf(error: unknown): string {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : '';
  return typeof digest === 'string' ? digest : '';
}

/** To what is wrong; to what was done only where the focus would be lost. */
function focusAnswer(form: HTMLFormElement, { problems, done }: SettingState): void {
  if (problems.length > 0) form.querySelector<HTMLElement>('[aria-invalid], [role=alert]')?.focus();
  else if (done !== null && document.activeElement === document.body)
    form.querySelector<HTMLElement>('.notice[role=status]')?.focus();
}
