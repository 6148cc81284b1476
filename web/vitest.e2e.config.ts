import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests with real browsers. They stand in `tests/e2e`, outside this folder, and use its packages. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  resolve: {
    alias: [
      {
        find: /^(axe-core|playwright-core|puppeteer-core|uqr|@noble\/.*)$/,
        replacement: resolve(import.meta.dirname, 'node_modules/$1'),
      },
    ],
  },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    // Two meetings at a time; pictures for the guides are taken of one alone, on a machine of its own.
    maxWorkers: 2,
    fileParallelism: process.env.UPDATE !== '1',
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // The steps of a story follow each other: after one that fails the others say nothing.
    bail: 1,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
});
