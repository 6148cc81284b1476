import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { gzip, type ZopfliOptions } from '@gfx/zopfli';
import type { Plugin } from 'vite';

const TEXT = /\.(?:html|js|css|svg)$/;

type Compress = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const zopfli = promisify<Uint8Array, ZopfliOptions, Uint8Array>(gzip);

/**
 * Writes beside every page, script and style its compressed twin, which the server sends to whoever takes it: gzip, for over
 * plain http browsers take nothing else. Zopfli makes a twin some five per cent smaller and takes its time for it, so only
 * what many phones fetch from one access point gets it.
 */
export function gzipTwins(): Plugin {
  return {
    name: 'gzip-twins',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const compress =
        this.environment.name === 'phone' ? (bytes: Uint8Array) => zopfli(bytes, {}) : fast;
      const names = Object.keys(bundle).filter((name) => TEXT.test(name));
      await Promise.all(names.map((name) => writeTwin(resolve(dir ?? '', name), compress)));
    },
  };
}

function fast(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

async function writeTwin(path: string, compress: Compress): Promise<void> {
  const bytes = await readFile(path);
  const twin = await compress(bytes);
  if (!gunzipSync(twin).equals(bytes)) {
    throw new Error(`the twin of ${path} holds something else`);
  }
  await writeFile(`${path}.gz`, twin);
}
