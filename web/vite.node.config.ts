import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/**
 * The command-line twins of the pages' protocol code, for tests that cross the two implementations:
 * `npm run build:node` writes `../target/node/<name>.mjs`, each one file that plain Node 20 runs.
 */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: '../target/node',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        'seal-ballots': resolve(import.meta.dirname, 'scripts/seal-ballots.ts'),
        'verify-ballots': resolve(import.meta.dirname, 'scripts/verify-ballots.ts'),
        'verify-archive': resolve(import.meta.dirname, 'scripts/verify-archive.ts'),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
