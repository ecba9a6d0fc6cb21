import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';

/** Tables and enums that migrations leave alone: none. */
const filters = { externalTables: [], externalEnums: [] };
const prismaFolder = path.resolve('prisma');

// The engine reports a panic through this global; it is then thrown as an error with its message.
const panic = {
  message: '',
  set_message: (message: string) => void (panic.message = message),
  get: () => panic.message,
};
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panic });

/**
 * Prisma's own schema engine, as WebAssembly from npm: the standard migration format, no download.
 * It is left to the garbage collector: freed by hand, 7.10 panics in the next engine of the process.
 */
async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'));
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const connections = new WholeScripts({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(connections);
  try {
    return await work(await bindings.SchemaEngine.new({ datamodels: [readSchema()] }, () => {}, adapter));
  } finally {
    await connections.close();
  }
}

/**
 * The adapter cuts scripts at every semicolon, also inside functions. PostgreSQL takes a script whole, and
 * then as one transaction: a migration lands or it does not.
 */
class WholeScripts extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
    return adapter;
  }

  /** The engine never closes what it opened, and an open connection keeps a database from being copied. */
  async close(): Promise<void> {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }
}

function readSchema(): [string, string] {
  const file = path.join(prismaFolder, 'schema.prisma');
  return [file, readFileSync(file, 'utf8')];
}

function listMigrations(): MigrationList {
  const baseDir = path.join(prismaFolder, 'migrations');
  const read = (file: string) => readFileSync(path.join(baseDir, file), 'utf8');
  const folders = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: read('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: folders
      .map((folder) => folder.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: read(`${name}/migration.sql`) },
        },
      })),
  };
}

/**
 * Applies the migrations that the database has not seen yet.
 * @returns the names of those applied now, oldest first.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: listMigrations(),
      filters,
    });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that leads from one text of schema.prisma to another.
 * @param from an empty text: from an empty database.
 */
export async function diffSchemas(databaseUrl: string, from: string, to: string): Promise<string> {
  const datamodel = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: from === '' ? { tag: 'empty' } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? '';
  });
}
