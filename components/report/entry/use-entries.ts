import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '@/lib/commands/command';
import { blankCell, type Cell, cellOf, entryOf, sameCell } from '@/lib/domain/report/cell';
import { type Entry, readEntry } from '@/lib/domain/report/entry';
import { decided, isOfReport, type KeptCell, typed } from '@/lib/domain/report/outbox';
import type { EntryFormProps, EntryState, FormIndicator } from './entry-form';
import { newKey } from './new-key';
import { cellKey, lastHeard, type Synced } from './outbox-sync';
import { readFields } from './read-fields';
import type { Entries } from './typed';
import { useOutbox } from './use-outbox';

/** Where a figure is: on its way, kept, waiting for the network, or waiting for a person. */
export type CellMark = 'saving' | 'saved' | 'waiting' | 'look' | null;

/** What stands in the fields, what the ledger holds, and what is on its way between the two. */
export function useEntries(
  { userId, report, kept: keptAtFirst, keptTexts, renderedAt }: EntryFormProps,
  state: EntryState,
  indicators: readonly FormIndicator[],
  form: RefObject<HTMLFormElement | null>,
) {
  const [entries, setEntries] = useState<Entries>(state.entries ?? keptTexts);
  const [kept, setKept] = useState(keptAtFirst);
  const [isLive, setLive] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  // What callbacks need without being made anew at every key.
  const now = useRef({ entries, kept, focused });
  now.current = { entries, kept, focused };
  const isOld = useRef(Date.now() - new Date(renderedAt).getTime() > staleMs);

  const take = useCallback(
    (cells: Record<string, KeptCell>, waits: (code: string) => boolean) => {
      setKept((before) => ({ ...before, ...cells }));
      const texts: Entries = {};
      for (const { code, rule } of indicators) {
        const cell = cells[code];
        if (!cell || waits(code)) continue;
        lastHeard.set(cellKey(report, code), cell);
        if (now.current.focused === code) continue;
        const shown = cellOf(rule, now.current.entries[code] ?? {});
        if (!shown || !sameCell(shown, cell)) texts[code] = entryOf(rule, cell);
      }
      if (Object.keys(texts).length > 0) setEntries((before) => ({ ...before, ...texts }));
    },
    [indicators, report],
  );

  const onSynced = ({ line, outbox, applied, sent }: Synced) => {
    const address = `/report/${report.plan}/${report.unit}/${report.week}`;
    if (sent.some((one) => isOfReport(one, report))) return location.assign(`${address}?sent=1`);
    const waits = (code: string) =>
      outbox.edits.some((one) => isOfReport(one, report) && one.indicator === code);
    const own = applied.filter(({ edit }) => isOfReport(edit, report));
    // What was typed on while the answer came stands in the field, and is on its way.
    const isTypedOn = (code: string) => {
      const rule = indicators.find((one) => one.code === code)?.rule;
      const said = own.findLast(({ edit }) => edit.indicator === code)?.edit.cell;
      const shown = rule && cellOf(rule, now.current.entries[code] ?? {});
      return !said || !shown || !sameCell(shown, said);
    };
    take(
      Object.fromEntries(own.map(({ edit, kept: cell }) => [edit.indicator, cell])),
      (code) => waits(code) || isTypedOn(code),
    );
    if (line === 'offline') isOld.current = true;
    // After a time without network, or on a page kept by the device, others may have written.
    if (line === 'idle' && isOld.current) {
      isOld.current = false;
      readKept(address).then((cells) => (cells ? take(cells, waits) : undefined));
    }
  };
  const box = useOutbox(userId, report, onSynced);
  const { change, flushSoon, flushDue, flush } = box;

  const type = useCallback(
    (code: string, part: Entry) => {
      const rule = indicators.find((one) => one.code === code)?.rule;
      if (!rule) return;
      const entry = { ...now.current.entries[code], ...part };
      now.current.entries = { ...now.current.entries, [code]: entry };
      setEntries((before) => ({ ...before, [code]: { ...before[code], ...part } }));
      const edit = {
        userId,
        ...report,
        indicator: code,
        entry,
        cell: cellOf(rule, entry),
        typedAt: new Date().toISOString(),
        wasOffline: !navigator.onLine,
      };
      const key = cellKey(report, code);
      change((box) => ({
        edits: typed(box.edits, edit, plain(lastHeard.get(key) ?? now.current.kept[code]), newKey()),
        // A report that was confirmed and then changed must be confirmed again.
        sendings: box.sendings.filter((one) => !isOfReport(one, report)),
      })).then(() => flushSoon(now.current.focused === code));
    },
    [indicators, userId, report, change, flushSoon],
  );

  const lastOf = (code: string) => box.outbox.edits.findLast((one) => one.indicator === code);

  const decide = useCallback(
    async (code: string, choice: 'mine' | 'kept') => {
      let dropped: KeptCell | null = null;
      await change((box) => {
        const edit = box.edits.findLast((one) => isOfReport(one, report) && one.indicator === code);
        if (!edit) return box;
        if (choice === 'kept')
          dropped = edit.trouble?.is === 'conflict' ? edit.trouble.kept : (now.current.kept[code] ?? null);
        return { ...box, edits: decided(box.edits, edit.id, choice, newKey()) };
      });
      const rule = indicators.find((one) => one.code === code)?.rule;
      if (dropped && rule) {
        const cell: KeptCell = dropped;
        lastHeard.set(cellKey(report, code), cell);
        setKept((before) => ({ ...before, [code]: cell }));
        setEntries((before) => ({ ...before, [code]: entryOf(rule, cell) }));
      }
      flush();
    },
    [change, flush, indicators, report],
  );

  // What was typed before the page came alive stands in the fields; what an earlier visit left, on the device.
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!box.isRead || hasBegun.current) return;
    hasBegun.current = true;
    const waiting: Entries = {};
    for (const edit of box.outbox.edits) {
      const rule = indicators.find(({ code }) => code === edit.indicator)?.rule;
      const texts = rule && edit.cell ? entryOf(rule, edit.cell) : edit.entry;
      waiting[edit.indicator] = { ...now.current.entries[edit.indicator], ...texts };
    }
    const inFields = form.current ? readFields(form.current, state.entries ?? keptTexts) : {};
    setEntries((before) => ({ ...before, ...waiting }));
    now.current.entries = { ...now.current.entries, ...waiting };
    for (const [code, entry] of Object.entries(inFields)) type(code, entry);
    setLive(true);
  });

  const problemsOf = (code: string): Problem[] => {
    const edit = lastOf(code);
    if (!isLive) return state.problems.filter(({ field }) => field.startsWith(`${code}.`));
    if (edit?.trouble?.is === 'refused') {
      return edit.trouble.problems.map((one) =>
        one.field.startsWith(`${code}.`) ? one : { ...one, field: code },
      );
    }
    const rule = indicators.find((one) => one.code === code)?.rule;
    if (!edit || edit.cell || focused === code || !rule) return [];
    return readEntry(rule, edit.entry).faults.map(({ part, fault }) => ({
      field: `${code}.${part}`,
      code: fault,
    }));
  };

  const markOf = (code: string): CellMark => {
    const edit = lastOf(code);
    if (!isLive) return null;
    if (!edit) return (kept[code]?.figure.is ?? 'blank') === 'blank' ? null : 'saved';
    if (edit.trouble) return 'look';
    if (!edit.cell) return focused === code ? null : 'look';
    return box.line === 'idle' || box.line === 'busy' ? 'saving' : 'waiting';
  };

  const conflictOf = (code: string): KeptCell | null => {
    const edit = lastOf(code);
    if (edit?.trouble?.is === 'conflict') return edit.trouble.kept;
    return isLive ? null : (state.stored?.[code] ?? null);
  };

  const sending = box.outbox.sendings[0] ?? null;
  const troubles = indicators.flatMap(({ code }) => [
    ...problemsOf(code),
    ...(isLive && conflictOf(code) ? [{ field: code, code: 'conflict' }] : []),
  ]);
  return {
    entries,
    isLive,
    line: box.line,
    asked,
    sending,
    /** Cells, not edits: behind a figure that may have arrived, its correction waits. */
    waiting: new Set(box.outbox.edits.map(({ indicator }) => indicator)).size,
    oldest: box.outbox.edits[0]?.typedAt ?? null,
    problems: isLive ? [...(asked > 0 ? troubles : []), ...(sending?.trouble ?? [])] : state.problems,
    type,
    decide,
    flush,
    focus: setFocused,
    leave: () => {
      setFocused(null);
      flushDue();
    },
    problemsOf,
    markOf,
    conflictOf,
    showTroubles: () => setAsked(Date.now()),
    sendLater: () =>
      change((now) => ({
        ...now,
        sendings: [
          ...now.sendings.filter((one) => !isOfReport(one, report)),
          { ...report, key: newKey(), entries, askedAt: new Date().toISOString(), trouble: null },
        ],
      })).then(flush),
    dropSending: () =>
      change((now) => ({ ...now, sendings: now.sendings.filter((one) => !isOfReport(one, report)) })),
  };
}

/** A cell without who typed it when. */
function plain(cell: Cell = blankCell): Cell {
  return { figure: cell.figure, reason: cell.reason };
}

/** A page older than this asks what is kept now. */
const staleMs = 60_000;

async function readKept(address: string): Promise<Record<string, KeptCell> | null> {
  try {
    const response = await fetch(`/api/v1${address.replace('/report/', '/reports/')}`, { cache: 'no-store' });
    return response.ok ? (await response.json()).cells : null;
  } catch {
    return null;
  }
}
