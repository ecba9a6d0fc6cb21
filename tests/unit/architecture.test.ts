import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// Which floors a floor may import from, besides itself and packages. The first rule that fits a file counts.
const floors: [prefix: string, mayImport: string[]][] = [
  ['lib/domain/', []],
  ['lib/db/', ['lib/domain/']],
  ['lib/access/', ['lib/db/', 'lib/domain/']],
  ['lib/documents/', ['lib/domain/']],
  ['lib/queries/', ['lib/access/', 'lib/db/', 'lib/documents/', 'lib/domain/']],
  // A freeze keeps what a query answers, and what was said at a meeting stands under it; no other write begins with one.
  ...['lib/commands/meeting/', 'lib/commands/task/'].map((prefix): [string, string[]] => [
    prefix,
    ['lib/access/', 'lib/commands/', 'lib/db/', 'lib/documents/', 'lib/domain/', 'lib/queries/'],
  ]),
  ['lib/commands/', ['lib/access/', 'lib/db/', 'lib/documents/', 'lib/domain/']],
  ['lib/jobs/', ['lib/commands/', 'lib/queries/', 'lib/db/', 'lib/domain/']],
  ['lib/cli/', ['lib/', 'prisma/']],
  ['components/', ['lib/domain/']],
  ['app/', ['components/', 'lib/access/', 'lib/commands/', 'lib/queries/', 'lib/documents/', 'lib/domain/']],
];
/** Types vanish when the program is made: a component, a document may name the view it is given. */
const typesFrom: Record<string, string[]> = {
  'lib/documents/': ['lib/queries/'],
  'components/': ['lib/queries/', 'lib/commands/', 'lib/access/'],
};

const frameworks = /^(next|react|react-dom|next-auth|@prisma|pg|pg-boss|nodemailer|recharts|node:)/;

interface Import {
  file: string;
  target: string;
  isType: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const pattern =
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s*'([^']+)'/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    target: resolve(file, match[2] ?? match[3] ?? match[4] ?? ''),
    isType: match[1] !== undefined,
  }));
}

function resolve(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
}

const ours = (target: string) => /^(app|components|lib|prisma|tests)\//.test(target);
const files = ['lib', 'components', 'app']
  .flatMap((folder) => globFiles(folder))
  .filter((file) => !file.includes('/generated/'));
const imports = files.flatMap(importsOf);

function globFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file));
}

function allowed({ file, target, isType }: Import): boolean {
  const floor = floors.find(([prefix]) => file.startsWith(prefix));
  if (!floor || target.startsWith(floor[0])) return true;
  const also = isType ? (typesFrom[floor[0]] ?? []) : [];
  return [...floor[1], ...also].some((prefix) => target.startsWith(prefix));
}

describe('imports', () => {
  it('point one way', () => {
    expect(imports.length).toBeGreaterThan(300);
    const wrong = imports.filter((one) => ours(one.target) && !allowed(one));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('keep framework, database and I/O out of lib/domain', () => {
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith('lib/domain/') && frameworks.test(target),
    );
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('would be caught pointing the other way', () => {
    expect(allowed({ file: 'lib/domain/x.ts', target: 'lib/db/client', isType: true })).toBe(false);
    expect(allowed({ file: 'components/x.tsx', target: 'lib/db/client', isType: false })).toBe(false);
    expect(allowed({ file: 'lib/commands/x.ts', target: 'lib/queries/x', isType: false })).toBe(false);
    expect(allowed({ file: 'lib/commands/x.ts', target: 'lib/jobs/queue', isType: false })).toBe(false);
    expect(allowed({ file: 'app/page.tsx', target: 'lib/db/client', isType: false })).toBe(false);
    expect(allowed({ file: 'app/page.tsx', target: 'components/ui/button', isType: false })).toBe(true);
  });
});
