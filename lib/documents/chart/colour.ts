import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lightColours } from '@/lib/domain/theme/light-colours';

let known: { sheet: string; colours: ReadonlyMap<string, string> } | null = null;

function read() {
  known ??= sheetAt(path.join(process.cwd(), 'app/styles/tokens.css'));
  return known;
}

function sheetAt(file: string) {
  const sheet = readFileSync(file, 'utf8');
  return { sheet, colours: lightColours(sheet) };
}

/** The style sheet of all colours: what leaves the screen takes them from there, so that none is written down twice. */
export function tokensSheet(): string {
  return read().sheet;
}

/** A colour of the light theme: 'ink' → '#1b1f21'. @throws Error when there is none of that name. */
export function colour(name: string): string {
  const found = read().colours.get(`--color-${name}`);
  if (!found) throw new Error(`no light colour ${name}`);
  return found;
}
