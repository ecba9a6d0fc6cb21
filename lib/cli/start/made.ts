import path from 'node:path';
import { fingerprint, Made } from './fingerprint';

const generated = path.join('lib', 'db', 'generated');

/** The Prisma client, made from the schema. */
export const prismaClient = new Made(path.join(generated, 'made-from'), () =>
  fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']),
);

/** The production build of the app. */
export const appBuild = new Made(path.join(process.env.NEXT_DIST_DIR ?? '.next', 'made-from'), () =>
  fingerprint(
    [
      'app',
      'components',
      'lib',
      'prisma',
      'public',
      'next.config.js',
      'package-lock.json',
      'postcss.config.mjs',
      'tsconfig.json',
    ],
    [generated, path.join('lib', 'cli')],
  ),
);
