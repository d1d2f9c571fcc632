#!/usr/bin/env node
// Drop-in schema engine: speaks the CLI's JSON-RPC over stdio, but runs the
// WebAssembly schema engine from npm on top of @prisma/adapter-pg.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { parse } from 'pg-connection-string';

let panic = '';
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (m) => {
    panic = m;
    process.stderr.write(m);
  },
};
const require = createRequire(import.meta.url);
const wasmPath = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), { './schema_engine_bg.js': bg });
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const argv = process.argv.slice(2);
const opt = (name) => argv.flatMap((a, i) => (a === name ? [argv[i + 1]] : []));
if (argv.includes('--version')) {
  console.log(`schema-engine-cli ${bg.version()}`);
  process.exit(0);
}
const datasource = JSON.parse(opt('--datasource')[0] ?? '{}');

const logError = (message, error_code) =>
  process.stderr.write(
    `\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', timestamp: new Date().toISOString(), fields: { message, error_code } })}`,
  );

if (argv.includes('cli')) {
  const command = argv.at(-1);
  const target = new URL(datasource.url);
  const name = decodeURIComponent(target.pathname.slice(1));
  const admin = new URL(target);
  admin.pathname = '/postgres';
  const run = async (url, sql) => {
    const c = new pg.Client({ connectionString: String(url) });
    await c.connect();
    try {
      if (sql) await c.query(sql);
    } finally {
      await c.end();
    }
  };
  try {
    if (command === 'can-connect-to-database') await run(target);
    else if (command === 'create-database') await run(admin, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    else if (command === 'drop-database')
      await run(admin, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)}`);
    else throw new Error(`unknown command ${command}`);
    process.exit(0);
  } catch (e) {
    const code =
      e.code === '3D000'
        ? 'P1003'
        : e.code === '28P01'
          ? 'P1000'
          : e.code === 'ECONNREFUSED'
            ? 'P1001'
            : undefined;
    logError(e.message || String(e.code), code);
    process.exit(1);
  }
}

const schema = new URL(datasource.url ?? 'postgresql://localhost').searchParams.get('schema') ?? undefined;
// The catalogs' internal "char" type (OID 18) is unknown to the adapter: let it
// pass as text, then hand it to the engine as the Character it expects. The
// engine runs one query at a time, so one variable is enough.
let charColumns = [];
class CatalogClient extends pg.Client {
  constructor(config) {
    super(config);
    this.connection.on('rowDescription', ({ fields }) => {
      charColumns = fields.flatMap((f, i) => (f.dataTypeID === 18 ? [i] : []));
      for (const i of charColumns) fields[i].dataTypeID = 25;
    });
  }
}
const catalogAware = (adapter) => {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const i of charColumns) result.columnTypes[i] = ColumnTypeEnum.Character;
    charColumns = [];
    return result;
  };
  // The adapter splits scripts at every semicolon, which cuts function bodies; the simple protocol takes a
  // whole script, and runs it as one transaction.
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
};
const poolConfig = { ...parse(datasource.url ?? 'postgresql://localhost'), Client: CatalogClient };
const shadows = new Set();
class Factory extends PrismaPg {
  async connect() {
    return catalogAware(await super.connect());
  }
  async connectToShadowDb() {
    const admin = await new PrismaPg(poolConfig).connect();
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await admin.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = catalogAware(await new PrismaPg({ ...poolConfig, database }).connect());
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      if (!shadows.delete(shadow)) return;
      await close();
      await admin.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await admin.dispose();
    };
    shadows.add(shadow);
    return shadow;
  }
}
const factory = bindMigrationAwareSqlAdapterFactory(new Factory(poolConfig, { schema }));
const datamodels = opt('--datamodels').map((p) => [p, readFileSync(p, 'utf8')]);
let engine;
const getEngine = () =>
  (engine ??= bg.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    () => {},
    factory,
  ));
const send = (m) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...m })}\n`);
const rename = { getDatabaseVersion: 'version' };

async function handle({ id, method, params }) {
  try {
    const e = await getEngine();
    let result = await e[rename[method] ?? method](params);
    if (method === 'diff' && result?.stdout != null) {
      send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } });
    }
    send({ id, result: result ?? {} });
  } catch (e) {
    const driver = factory.errorRegistry.consumeError?.(e?.cause?.id ?? e?.id)?.error;
    const message = panic ? panic : driver ? (driver.cause?.originalMessage ?? driver.message) : e.message;
    send({
      id,
      error: {
        code: 4466,
        message: 'An error happened.',
        data: { is_panic: false, message, error_code: e.code },
      },
    });
  }
}
let pending = Promise.resolve();
createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (line) => {
    if (!line.trim()) return;
    const msg = JSON.parse(line);
    if (msg.method) pending = pending.then(() => handle(msg));
  })
  .on('close', () =>
    pending.finally(async () => {
      for (const s of shadows) await s.dispose();
      process.exit(0);
    }),
  );
