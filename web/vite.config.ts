import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** One page an audience; the server serves `<audience>.html` under the meeting's own address. */
const AUDIENCES = ['delegate', 'chair', 'desk', 'teller', 'screen', 'board'];

/** The templates for the sheets of units, which the chair's page offers at `/mau/`. */
const TEMPLATES = resolve(import.meta.dirname, '../docs/vi/mau');

/** Copies the templates from the guides, so that there is one of each. */
function templates(): Plugin {
  return {
    name: 'templates',
    generateBundle() {
      for (const name of readdirSync(TEMPLATES)) {
        const source = readFileSync(resolve(TEMPLATES, name));
        this.emitFile({ type: 'asset', fileName: `mau/${name}`, source });
      }
    },
  };
}

/**
 * The pages of `web/dist`. Their policy is `default-src 'self'`, so nothing is inlined: no script in
 * the html, no `data:` asset, no blob worker. Addresses are absolute, so a page may be served at any
 * depth (`/m/<meeting>/chair`).
 */
export default defineConfig({
  base: '/',
  plugins: [templates()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: ['chrome94', 'firefox114', 'safari15.4'],
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(
        AUDIENCES.map((audience) => [audience, resolve(import.meta.dirname, `${audience}.html`)]),
      ),
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
