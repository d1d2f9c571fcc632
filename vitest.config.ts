import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': path.resolve(import.meta.dirname),
      // Throws outside a server component by design.
      'server-only': path.resolve(import.meta.dirname, 'tests/support/server-only.ts'),
    },
  },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/environment.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Sized for a machine four times slower than the usual one: they end what hangs, they time nothing.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
