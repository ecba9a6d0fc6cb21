import { formatInstant } from '@/lib/domain/plan/day';
import type { EntryView } from '@/lib/queries/report/get-entry';
import type { EntryState } from './entry-form';
import { type Entries, typedOf } from './typed';
import { figureWords } from './words';

/** What is kept of a report, as texts for its fields. */
export function keptEntries(view: EntryView): Entries {
  const all = view.groups.flatMap((group) => group.indicators);
  return Object.fromEntries(
    all.map(({ code, rule, typed }) => [code, typedOf(rule, typed.figure, typed.reason)]),
  );
}

/** What is kept now, to be shown beside what was typed on top of an older version. */
export function storedBeside(view: EntryView): EntryState['stored'] {
  const all = view.groups.flatMap((group) => group.indicators);
  return Object.fromEntries(
    all.map(({ code, rule, typed }) => [
      code,
      {
        typed: typedOf(rule, typed.figure, typed.reason),
        words: figureWords(rule.kind, typed.figure),
        by: typed.typedBy,
        at: typed.typedAt && formatInstant(typed.typedAt),
      },
    ]),
  );
}
