/** Where proxy.ts writes the address asked for: pages do not learn it otherwise. */
export const addressHeader = 'x-so06-address';

/**
 * Where to go after signing in, as it stood in `?next=`: an address of this app, or null for anything that a
 * browser could take for another host ('https://…', '//host', '/\host', '/.//host', '/<tab>/host').
 */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 2000) return null;
  const here = 'http://here.invalid';
  const url = URL.canParse(text, here) ? new URL(text, here) : null;
  if (url?.origin !== here) return null;
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') ? null : path;
}
