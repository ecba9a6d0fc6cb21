import { defineConfig } from 'prisma/config';

// `prisma generate` asks for a schema engine binary that it never runs, and would download it. Naming any
// executable stops that. Migrations run through the WebAssembly engine (lib/db/migrate.ts); `prisma migrate
// deploy` stays as it is for those who are online.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/so06' },
});
