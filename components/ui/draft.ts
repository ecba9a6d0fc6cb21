/** Of each field that was changed: what stood there before, and what was typed. */
export type Draft = Record<string, { was: string; is: string }>;

/** What a form holds beyond what it was filled with; a field that is not sent is empty. */
export function draftOf(values: Record<string, string>, typed: Record<string, string>): Draft {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, was]) => [name, { was, is: typed[name] ?? '' }] as const)
      .filter(([, { was, is }]) => was !== is),
  );
}

/**
 * Of a draft what can go back into a form: what stands there must be what stood there when it was typed, so that
 * nothing covers what was saved or typed since.
 */
export function restorable(draft: Draft, standing: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(draft)
      .filter(([name, { was }]) => (standing[name] ?? '') === was)
      .map(([name, { is }]) => [name, is]),
  );
}

/** @param key null: nothing is kept. */
export function readDraft(key: string | null): Draft {
  try {
    return JSON.parse((key && sessionStorage.getItem(key)) || '{}');
  } catch {
    return {};
  }
}

/** Where the browser keeps nothing, or has no room, the form works without. */
export function writeDraft(key: string | null, draft: Draft): void {
  if (key === null) return;
  try {
    if (Object.keys(draft).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {}
}
