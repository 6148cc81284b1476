/** The downloaded bundle and the three who check it: our `verify`, the second verifier and belenios-tool. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

import { PROGRAM, TOP } from './server';

/** How a program ended. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** A bundle checked by `phieukin verify` with these flags, then by the second verifier: the first of them that refuses, if one does. */
export function verify(bundle: string, ...flags: readonly string[]): Ended {
  const ours = run(PROGRAM, ['verify', bundle, ...flags]);
  return ours.status === 0 ? run('python3', [join(TOP, 'tests/verifier/verify.py'), bundle]) : ours;
}

/** The check of one archive with nothing of ours. */
export function audit(archive: string): Ended {
  return run(join(TOP, 'tests/belenios/audit'), [archive]);
}

function run(program: string, flags: readonly string[]): Ended {
  const { status, stdout, stderr, error } = spawnSync(program, flags, { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}${error ?? ''}` };
}

/** Unpacks the archives of rounds and returns their paths in the bundle's order. */
export function archivesOf(bundle: string, into: string): readonly string[] {
  mkdirSync(into, { recursive: true });
  return entriesOf(readFileSync(bundle))
    .filter(({ name }) => name.endsWith('.bel'))
    .map(({ name, bytes }) => {
      const path = join(into, basename(name));
      writeFileSync(path, bytes);
      return path;
    });
}

interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
}

const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;

/** The entries of a zip by its central directory (APPNOTE 6.3, 4.3.12 and 4.3.16). */
function entriesOf(zip: Buffer): readonly Entry[] {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(END_OF_DIRECTORY);
  const end = zip.lastIndexOf(mark);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, bytes: contents(zip, at) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function contents(zip: Buffer, directory: number): Buffer {
  const local = zip.readUInt32LE(directory + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(directory + 20));
  return zip.readUInt16LE(directory + 10) === STORED ? packed : inflateRawSync(packed);
}
