import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One text for the contents of these files and folders: the same contents, the same text.
 * It asks no version control: a clone, an unpacked archive and a copy are alike.
 */
export function fingerprint(places: string[], without: string[] = []): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap((place) => filesOf(place, without))) {
    const content = readFileSync(file);
    hash.update(`${file.split(path.sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesOf(place: string, without: string[]): string[] {
  if (without.includes(place) || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(path.join(place, name), without));
}

/** Something made from sources, with a note beside it of what it was made from. */
export class Made {
  constructor(
    private readonly noteFile: string,
    private readonly sources: () => string,
  ) {}

  isCurrent(): boolean {
    return existsSync(this.noteFile) && readFileSync(this.noteFile, 'utf8') === this.sources();
  }

  /** Makes it, unless it is current. Killed in between, it is made again next time. */
  async make(work: () => Promise<void>): Promise<void> {
    if (this.isCurrent()) return;
    const from = this.sources();
    rmSync(this.noteFile, { force: true });
    await work();
    mkdirSync(path.dirname(this.noteFile), { recursive: true });
    writeFileSync(this.noteFile, from);
  }
}
