/** Looks for the secrets of the room wherever the server leaves bytes. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Server } from './server';

/** Where any of the codes stands, as it is written or as it is typed; secrets are named by their place only. */
export function leaks(server: Server, codes: readonly string[]): readonly string[] {
  const places = [
    { name: 'its output', bytes: Buffer.from(server.output()) },
    ...filesUnder(server.data).map((path) => ({ name: path, bytes: readFileSync(path) })),
  ];
  return places.flatMap(({ name, bytes }) =>
    codes.flatMap((code, at) => (holds(bytes, code) ? [`code ${at + 1} in ${name}`] : [])),
  );
}

/** All files of the server's folder. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function holds(bytes: Buffer, code: string): boolean {
  const plain = code.replaceAll('-', '');
  return [code, plain, code.toUpperCase(), plain.toUpperCase()].some((text) =>
    bytes.includes(text, 0, 'utf8'),
  );
}
