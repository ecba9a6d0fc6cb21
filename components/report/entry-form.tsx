'use client';

import {
  type FormEvent,
  type KeyboardEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Problem } from '@/lib/commands/command';
import type { Entry } from '@/lib/domain/report/entry';
import type { ReportedIndicator } from '@/lib/queries/report/read-indicators';
import { EntryFormBar } from './entry-form-bar';
import { EntryFormField } from './entry-form-field';
import { EntryFormSummary } from './entry-form-summary';
import { type Entries, isFilled } from './typed';

/** What a send or a save answers. Everything typed comes back, so that nothing is lost without JavaScript. */
export interface EntryState {
  /** The version that the next save is based on. */
  basedOn: number;
  /** What was typed; null: the fields start from what is kept. */
  entries: Entries | null;
  problems: Problem[];
  /** What was tried last: to send, or to keep a draft. */
  wasSending: boolean;
  /** When a draft was just kept: 'Đã lưu nháp lúc …'. */
  savedWords: string | null;
  /** Where somebody else wrote meanwhile: what is kept now, in the fields' own texts, and who typed it. */
  stored: Record<string, { typed: Entry; words: string; by: string | null; at: string | null }> | null;
}

export type FormIndicator = Omit<ReportedIndicator, 'typed' | 'compared'>;

/** The weekly form. Without JavaScript it is a plain form; with it, figures are judged while one types. */
export function EntryForm({
  action,
  initial,
  groups,
  kept,
  swingPoints,
  weekOrdinal,
  sendLabel,
}: {
  action: (before: EntryState, form: FormData) => Promise<EntryState>;
  initial: EntryState;
  groups: { number: number; name: string; indicators: FormIndicator[] }[];
  /** What is kept already, as texts. */
  kept: Entries;
  swingPoints: number;
  weekOrdinal: number;
  sendLabel: string;
}) {
  const [state, submit, isBusy] = useActionState(action, initial);
  const [entries, setEntries] = useState<Entries>(state.entries ?? kept);
  const [isLive, setLive] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const indicators = groups.flatMap((group) => group.indicators);

  // What was typed before the page came alive stands in the fields: take it from there.
  useEffect(() => {
    if (form.current) setEntries((now) => inFields(new FormData(form.current ?? undefined), now));
    setLive(true);
  }, []);

  const change = useCallback((code: string, typed: Entry) => {
    setEntries((now) => ({ ...now, [code]: { ...now[code], ...typed } }));
  }, []);

  // An action that React runs by itself resets the fields afterwards; this one keeps them.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => submit(data));
  }

  const filled = indicators.filter(({ code, rule }) => isFilled(rule, entries[code] ?? {})).length;
  return (
    <form
      ref={form}
      action={submit}
      onSubmit={send}
      onKeyDown={moveOnEnter}
      className="entry-form"
      data-live={isLive || undefined}
      noValidate
    >
      <input type="hidden" name="basedOn" value={state.basedOn} />
      <EntryFormSummary state={state} indicators={indicators} entries={entries} />
      {groups.map((group) => (
        <section key={group.number} aria-labelledby={`group-${group.number}`}>
          <h2 className="section-title" id={`group-${group.number}`}>
            {group.name}
          </h2>
          {group.indicators.map((indicator) => (
            <EntryFormField
              key={indicator.code}
              indicator={indicator}
              typed={entries[indicator.code] ?? {}}
              problems={state.problems.filter(({ field }) => field.startsWith(`${indicator.code}.`))}
              stored={state.stored?.[indicator.code] ?? null}
              swingPoints={swingPoints}
              weekOrdinal={weekOrdinal}
              isLive={isLive}
              onChange={change}
            />
          ))}
        </section>
      ))}
      <EntryFormBar
        filled={filled}
        all={indicators.length}
        savedWords={state.savedWords}
        isBusy={isBusy}
        sendLabel={sendLabel}
      />
    </form>
  );
}

const parts = ['numerator', 'denominator', 'answer', 'notApplicable', 'reason'] as const;

function inFields(data: FormData, entries: Entries): Entries {
  const found = Object.entries(entries).map(([code, typed]) => {
    const now = { ...typed };
    for (const part of parts) {
      const value = data.getAll(`${code}.${part}`).at(-1) ?? null;
      if (part === 'notApplicable') now.notApplicable = value !== null;
      else if (typeof value === 'string') Object.assign(now, { [part]: value });
    }
    return [code, now] as const;
  });
  return Object.fromEntries(found);
}

/** Enter goes to the next field and Shift+Enter back, as on paper; only the buttons send. */
function moveOnEnter(event: KeyboardEvent<HTMLFormElement>) {
  const from = event.target;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isField(from)) return;
  event.preventDefault();
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[name="intent"]'),
  ];
  const fields = stops.filter((one) => isStop(one) || one === from);
  const next = fields[fields.indexOf(from) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}

function isField(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** "Không áp dụng" is passed by: it is the exception. Of two radios the chosen one, or the first. */
function isStop(one: HTMLElement): boolean {
  if (!(one instanceof HTMLInputElement)) return true;
  if (one.type === 'hidden' || one.type === 'checkbox' || one.readOnly) return false;
  if (one.type !== 'radio') return true;
  return one.checked || (one.value === 'yes' && !one.form?.querySelector(`[name="${one.name}"]:checked`));
}
