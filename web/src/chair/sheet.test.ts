import { expect, it } from 'vitest';
import type { SheetPreview } from '../protocol';
import { problemSentences } from '../strings/units';
import { LARGEST_FILE, readFile, sheetsOf } from './sheet';

const file = (bytes: Uint8Array<ArrayBuffer>, size = bytes.length) => ({
  size,
  arrayBuffer: async () => bytes.buffer,
});

it('a file goes to the server byte for byte, whatever it is', async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00, 0xc3, 0x28]);
  const read = await readFile(file(bytes));
  expect(read.read).toBe('file');
  if (read.read === 'file') {
    expect(Uint8Array.from(atob(read.base64), (c) => c.charCodeAt(0))).toEqual(bytes);
  }
});

it('a file far larger than any list is refused before anything is sent', async () => {
  const read = await readFile(file(new Uint8Array(), LARGEST_FILE + 1));
  expect(read).toEqual({ read: 'flaw', flaw: 'too_large' });
});

it('a file that the device cannot read is said to be unreadable', async () => {
  const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) };
  expect(await readFile(gone)).toEqual({ read: 'flaw', flaw: 'unreadable' });
});

it('sheets with units are offered in the order of their tabs, the others are passed over', () => {
  const previews: readonly SheetPreview[] = [
    { name: 'A', csv: '', outcome: { outcome: 'passed_over', why: 'no_units' } },
    { name: 'B', csv: '', outcome: { outcome: 'problems', problems: [] } },
    {
      name: 'C',
      csv: 'C\n',
      outcome: { outcome: 'import', import: { kind: 'members', rows: [], notes: [] } },
    },
    { name: 'D', csv: '', outcome: { outcome: 'passed_over', why: 'too_large' } },
  ];
  const sheets = sheetsOf(previews);
  expect(sheets.read.map(({ name }) => name)).toEqual(['B', 'C']);
  expect(sheets.read[1]).toMatchObject({ outcome: 'import', csv: 'C\n' });
  expect(sheets.passedOver).toEqual([
    { name: 'A', why: 'no_units' },
    { name: 'D', why: 'too_large' },
  ]);
});

it('every problem of a sheet has a sentence that ends', () => {
  for (const sentence of Object.values(problemSentences)) {
    expect(sentence).toMatch(/\.$/);
  }
});
