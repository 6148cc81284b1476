import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'early';
const SCRIPT = resolve(import.meta.dirname, '../src/early.ts');

/** Puts the phone's first script, small and waiting for nothing, before all others of its page. */
export function firstScript(): Plugin {
  return {
    name: 'first-script',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'phone',
    buildStart() {
      this.emitFile({ type: 'chunk', id: SCRIPT, name: NAME });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const script = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.isEntry && file.name === NAME,
        );
        if (!script) {
          return [];
        }
        const attrs = { type: 'module', async: true, src: `/${script.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
