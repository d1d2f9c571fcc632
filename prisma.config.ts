import path from 'node:path';
import { defineConfig } from 'prisma/config';

// The schema engine is a native download by default; ours is the WebAssembly build of the same version
// from npm, so that every Prisma command works without one. PRISMA_NATIVE_ENGINE=1 brings back the download.
// Windows cannot spawn a script with a shebang and keeps the native one.
if (process.platform !== 'win32' && process.env.PRISMA_NATIVE_ENGINE !== '1') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('scripts/schema-engine.mjs');
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed/demo.ts' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/huimou' },
});
