/** The colours of the light theme in the text of app/styles/tokens.css: '--color-ink' → '#1b1f21' */
export function lightColours(tokens: string): ReadonlyMap<string, string> {
  const light = tokens.slice(0, tokens.indexOf('@media'));
  return new Map(
    [...light.matchAll(/(--color-[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}
