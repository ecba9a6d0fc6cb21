import type { Entry } from '@/lib/domain/report/entry';
import type { Entries } from './typed';

const parts = ['numerator', 'denominator', 'answer', 'notApplicable', 'reason'] as const;

/** What stands in a form's fields and differs from what the page came with: typed before the page came alive. */
export function readFields(form: HTMLFormElement, before: Entries): Entries {
  const data = new FormData(form);
  const changed: Entries = {};
  for (const [code, entry] of Object.entries(before)) {
    const now: Entry = {};
    for (const part of parts) {
      const value = data.getAll(`${code}.${part}`).at(-1) ?? null;
      if (part === 'notApplicable') {
        if ((value !== null) !== (entry.notApplicable ?? false)) now.notApplicable = value !== null;
      } else if (typeof value === 'string' && value !== (entry[part] ?? ''))
        Object.assign(now, { [part]: value });
    }
    if (Object.keys(now).length > 0) changed[code] = now;
  }
  return changed;
}
