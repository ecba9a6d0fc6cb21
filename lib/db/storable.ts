/**
 * Can PostgreSQL keep every text in a request? It takes no U+0000 and no half of a surrogate pair: a request that
 * holds one is nobody's typing, and must be refused before it fails in the database.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && !/\p{Cs}/u.test(value);
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  return Object.entries(value).every((entry) => entry.every(isStorable));
}

/** The same without U+0000, which comes along unseen when text is copied; everything else as it is. */
export function withoutNull(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(withoutNull);
  if (Object.getPrototypeOf(value ?? 0) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, withoutNull(one)]));
}
