import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BuildEnvironmentOptions, Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstScript } from './build/early.ts';
import { guides } from './build/guides.ts';
import { gzipTwins } from './build/gzip.ts';
import { fieldsForSafari } from './build/safari.ts';
import { withoutTellers } from './build/tellers.ts';
import { workerEntry } from './build/worker.ts';

/** The page of many phones on one access point; it is built by itself, so that no other page's need weighs on it. */
const PHONE = ['delegate'];

/** The shared machine's page, and those of the people who run the meeting, of the hall and of the public. */
const HALL = ['station', 'chair', 'desk', 'teller', 'screen', 'board'];

/** What pages and their worker share: a phone fetches it once for both. */
const PROTOCOL = /\/node_modules\/@noble\/|\/src\/election\/(?!worker)/;

/** The worker's own entry and the first script stay outside of what the pages run. */
const PAGE = /^(?!.*\/src\/(?:election\/worker|early)\.ts)/;

/** The words that are fetched when somebody asks for them. */
const ENGLISH = /\/src\/strings\/en\//;

/** The templates for the sheets of units, which the chair's page offers at `/mau/`. */
const TEMPLATES = resolve(import.meta.dirname, '../docs/vi/mau');

/** Copies the templates from the guides, so that there is one of each. */
function templates(): Plugin {
  return {
    name: 'templates',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      for (const name of readdirSync(TEMPLATES)) {
        const source = readFileSync(resolve(TEMPLATES, name));
        this.emitFile({ type: 'asset', fileName: `mau/${name}`, source });
      }
    },
  };
}

/** The licence of the wall's font, which has to go where the font goes. */
const FONT_LICENCE = resolve(
  import.meta.dirname,
  'node_modules/@fontsource/be-vietnam-pro/LICENSE',
);

/** Puts the licence beside the font files. */
function fontLicence(): Plugin {
  return {
    name: 'font-licence',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      const source = readFileSync(FONT_LICENCE);
      this.emitFile({ type: 'asset', fileName: 'assets/OFL.txt', source });
    },
  };
}

/**
 * The phone's page fetches later only words, which need no style and no further module: a bare import does, and Vite's
 * helper for more stays away.
 */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    applyToEnvironment: ({ name }) => name === 'phone',
    load: {
      order: 'pre',
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/** Builds the pages of some audiences, `<audience>.html` each, in few files: none waits for what it imports. */
function pages(audiences: readonly string[]): BuildEnvironmentOptions {
  const [audience, ...others] = audiences;
  const rest: Rolldown.CodeSplittingGroup =
    others.length === 0
      ? { name: audience ?? '', test: PAGE, tags: ['$initial'] }
      : { name: 'shared', test: PAGE, minShareCount: 2 };
  return {
    rolldownOptions: {
      input: audiences.map((audience) => resolve(import.meta.dirname, `${audience}.html`)),
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'protocol', test: PROTOCOL, priority: 2 },
            { name: 'english', test: ENGLISH, priority: 1 },
            rest,
          ],
        },
      },
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
  plugins: [
    workerEntry(),
    firstScript(),
    withoutTellers(),
    plainImports(),
    fieldsForSafari(),
    templates(),
    guides(),
    fontLicence(),
    gzipTwins(),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    target: ['chrome99', 'firefox114', 'safari16'],
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'assets/licences.md' },
  },
  environments: {
    phone: { consumer: 'client', build: { ...pages(PHONE), emptyOutDir: true } },
    client: { build: { ...pages(HALL), emptyOutDir: false } },
  },
  builder: {
    async buildApp({ build, environments }) {
      for (const environment of [environments.phone, environments.client]) {
        if (environment) {
          await build(environment);
        }
      }
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
