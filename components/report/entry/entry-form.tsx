'use client';

import {
  type ClipboardEvent,
  type FormEvent,
  startTransition,
  useActionState,
  useRef,
  useState,
} from 'react';
import type { Problem } from '@/lib/commands/command';
import type { KeptCell, ReportKey } from '@/lib/domain/report/outbox';
import { isBlock, pasteBlock } from '@/lib/domain/report/paste';
import type { ReportedIndicator } from '@/lib/queries/report/read-indicators';
import { EntryBar } from './entry-bar';
import { EntryField } from './entry-field';
import { EntrySummary } from './entry-summary';
import { moveByKey } from './move-by-key';
import { canRepeat, repeated } from './repeat';
import { SendLater } from './send-later';
import { type Entries, isFilled, type Thresholds } from './typed';
import { useEntries } from './use-entries';

/** What a save without JavaScript answers. Everything typed comes back, so that nothing is lost. */
export interface EntryState {
  /** The version that the next save is based on. */
  basedOn: number;
  /** What was typed; null: the fields start from what is kept. */
  entries: Entries | null;
  problems: Problem[];
  /** When a draft was just kept: 'Đã lưu nháp lúc …'. */
  savedWords: string | null;
  /** Where somebody else wrote meanwhile: what is kept now. */
  stored: Record<string, KeptCell> | null;
}

export type FormIndicator = Omit<ReportedIndicator, 'typed' | 'compared'>;

export interface EntryFormProps {
  userId: number;
  report: ReportKey;
  action: (before: EntryState, form: FormData) => Promise<EntryState>;
  initial: EntryState;
  groups: { number: number; name: string; indicators: FormIndicator[] }[];
  /** What is kept already: as texts, and as figures with who typed them. */
  keptTexts: Entries;
  kept: Record<string, KeptCell>;
  thresholds: Thresholds;
  weekOrdinal: number;
  /** When the server made this page, ISO 8601: a page kept by the device may be old. */
  renderedAt: string;
}

/**
 * The weekly form. Without JavaScript it is a plain form that saves by its button. With it, every figure is kept on
 * the device as one types and sent by itself; the button at its foot leads to the page where answers are checked.
 */
export function EntryForm(props: EntryFormProps) {
  const { groups, report, thresholds, weekOrdinal } = props;
  const [state, submit] = useActionState(props.action, props.initial);
  const form = useRef<HTMLFormElement>(null);
  const indicators = groups.flatMap((group) => group.indicators);
  const hand = useEntries(props, state, indicators, form);
  const [said, say] = useState<string | null>(null);
  const [isSendingLater, setSendingLater] = useState(false);
  const { entries, type } = hand;

  async function goOn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!hand.isLive) {
      const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
      return startTransition(() => submit(data));
    }
    const { line, outbox } = await hand.flush();
    const waits = outbox.edits.filter((one) => one.unit === report.unit && one.week === report.week);
    if (waits.some((one) => one.trouble || !one.cell)) return hand.showTroubles();
    if (line === 'idle' && waits.length === 0) {
      location.assign(`/report/${report.plan}/${report.unit}/${report.week}/check`);
    } else if (line === 'offline') setSendingLater(true);
  }

  function paste(event: ClipboardEvent<HTMLFormElement>) {
    const [, code, part] =
      /^(.+)\.(numerator|denominator|answer)$/.exec((event.target as HTMLElement).id) ?? [];
    const text = event.clipboardData.getData('text/plain');
    const row = indicators.findIndex((one) => one.code === code);
    if (row < 0 || !isBlock(text)) return;
    event.preventDefault();
    const at = { row, part: part as 'numerator' };
    const { entries: found, left } = pasteBlock(
      indicators.map(({ rule }) => rule),
      at,
      text,
    );
    for (const [index, entry] of found) type(indicators[index]?.code ?? '', entry);
    say(`Đã dán ${found.size} dòng.${left > 0 ? ` Còn ${left} dòng dư ở cuối không có chỗ.` : ''}`);
  }

  const repeatable = indicators.filter((one) => canRepeat(one, entries[one.code] ?? {}));
  const filled = indicators.filter(({ code, rule }) => isFilled(rule, entries[code] ?? {})).length;
  return (
    <form
      ref={form}
      action={submit}
      onSubmit={goOn}
      onKeyDown={moveByKey}
      onPaste={paste}
      onFocus={({ target }) =>
        hand.focus((target as HTMLElement as HTMLInputElement).name?.replace(/\.[^.]*$/, '') || null)
      }
      onBlur={hand.leave}
      className="entry-form"
      data-live={hand.isLive || undefined}
      noValidate
    >
      <input type="hidden" name="basedOn" value={state.basedOn} />
      <EntrySummary
        problems={hand.problems}
        stored={state.stored}
        indicators={indicators}
        entries={entries}
        asked={hand.asked}
      />
      {repeatable.length > 1 && (
        <p className="entry-tools needs-script">
          <button
            type="button"
            className="button button-secondary button-small"
            onClick={() => {
              for (const one of repeatable) type(one.code, repeated(one));
              say(`Đã điền ${repeatable.length} dòng như lần trước. Xem lại từng dòng có thay đổi.`);
            }}
          >
            Như lần trước cho {repeatable.length} dòng còn trống
          </button>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.number} aria-labelledby={`group-${group.number}`}>
          <h2 className="section-title" id={`group-${group.number}`}>
            {group.name}
          </h2>
          {group.indicators.map((indicator) => (
            <EntryField
              key={indicator.code}
              indicator={indicator}
              typed={entries[indicator.code] ?? {}}
              mark={hand.markOf(indicator.code)}
              problems={hand.problemsOf(indicator.code)}
              conflict={hand.conflictOf(indicator.code)}
              thresholds={thresholds}
              weekOrdinal={weekOrdinal}
              isLive={hand.isLive}
              onChange={type}
              onDecide={hand.decide}
            />
          ))}
        </section>
      ))}
      {isSendingLater && (
        <SendLater
          filled={filled}
          all={indicators.length}
          onSend={() => {
            hand.sendLater();
            setSendingLater(false);
          }}
          onCancel={() => setSendingLater(false)}
        />
      )}
      <EntryBar
        filled={filled}
        all={indicators.length}
        line={hand.line}
        waiting={hand.waiting}
        toLook={indicators.filter(({ code }) => hand.markOf(code) === 'look').length}
        oldest={hand.oldest}
        sending={hand.sending}
        savedWords={said ?? state.savedWords}
        isLive={hand.isLive}
      />
    </form>
  );
}
