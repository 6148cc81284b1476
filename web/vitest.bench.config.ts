import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Measurements with a real browser, which no test suite runs: `make bench`. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  resolve: {
    alias: [
      {
        find: 'playwright-core',
        replacement: resolve(import.meta.dirname, 'node_modules/playwright-core'),
      },
    ],
  },
  test: {
    include: ['tests/e2e/bench/*.bench.ts'],
    execArgv: ['--experimental-websocket'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
