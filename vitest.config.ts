import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve('.') };

export default defineConfig({
  resolve: { alias },
  test: {
    // Two cores are what this is measured on.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        // Properties run hundreds of cases: on a busy machine that takes a while.
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/fixtures/database-server.ts',
          setupFiles: 'tests/fixtures/own-database.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
