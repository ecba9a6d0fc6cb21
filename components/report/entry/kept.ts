import { entryOf } from '@/lib/domain/report/cell';
import type { KeptCell } from '@/lib/domain/report/outbox';
import type { EntryView } from '@/lib/queries/report/get-entry';
import type { Entries } from './typed';

/** What is kept of a report, cell by cell: where the form starts from. */
export function keptCells(view: EntryView): Record<string, KeptCell> {
  const all = view.groups.flatMap((group) => group.indicators);
  return Object.fromEntries(
    all.map(({ code, typed: { figure, reason, typedBy, typedAt } }) => [
      code,
      { figure, reason, by: typedBy, at: typedAt?.toISOString() ?? null },
    ]),
  );
}

/** What is kept of a report, as texts for its fields. */
export function keptEntries(view: EntryView): Entries {
  const all = view.groups.flatMap((group) => group.indicators);
  return Object.fromEntries(all.map(({ code, rule, typed }) => [code, entryOf(rule, typed)]));
}
