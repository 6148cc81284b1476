import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const CLIENT = resolve(import.meta.dirname, '../src/election/worker-client.ts');
const WORKER = resolve(import.meta.dirname, '../src/election/worker.ts');
const ADDRESS = "new URL('./worker.ts', import.meta.url)";

/**
 * Builds the worker as one more entry of the pages' own build. Page and worker then import the very same chunks, which a
 * phone fetches once; Vite by itself would build the worker apart, with a second copy of everything.
 */
export function workerEntry(): Plugin {
  return {
    name: 'worker-entry',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: CLIENT },
      handler(code) {
        if (!code.includes(ADDRESS)) {
          throw new Error(`${CLIENT} does not start its worker from ${ADDRESS}`);
        }
        const worker = this.emitFile({ type: 'chunk', id: WORKER, name: 'worker' });
        return { code: code.replace(ADDRESS, `import.meta.ROLLUP_FILE_URL_${worker}`), map: null };
      },
    },
  };
}
