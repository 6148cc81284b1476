/** What a page weighs on the wire: everything it ever loads in one language, as the server sends it. */

import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** A file of the page, and its bytes as sent. */
export interface Weighed {
  readonly name: string;
  readonly bytes: number;
}

/** A built file by the name that others call it: its content's hash is part of it. */
const FILE = /[\w-]+-[\w-]{8}\.(?:js|css)\b/g;

/** The words of the other language, which are fetched when somebody asks for them and replace nothing. */
const OTHER_LANGUAGE = /^english-/;

/** Weighs the page at `address` with whatever it names: scripts, styles, its worker, what it fetches later. */
export async function weigh(address: string): Promise<readonly Weighed[]> {
  const weighed = new Map<string, Weighed>();
  const left = [''];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (!weighed.has(name) && !OTHER_LANGUAGE.test(name)) {
      const at = name === '' ? address : new URL(`/assets/${name}`, address).href;
      const { bytes, text } = await fetched(at);
      weighed.set(name, { name: name || 'html', bytes });
      left.push(...(text.match(FILE) ?? []));
    }
  }
  return [...weighed.values()];
}

/** All bytes. */
export function total(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { bytes }) => sum + bytes, 0);
}

function fetched(address: string): Promise<{ readonly bytes: number; readonly text: string }> {
  return new Promise((found, failed) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', failed);
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const packed = response.headers['content-encoding'] === 'gzip';
        if (response.statusCode === 200) {
          found({ bytes: body.length, text: (packed ? gunzipSync(body) : body).toString() });
        } else {
          failed(new Error(`${address}: ${response.statusCode}`));
        }
      });
    }).on('error', failed);
  });
}
