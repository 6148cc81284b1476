import { expect, it } from 'vitest';
import { problemSentences } from '../strings/units';
import { LARGEST_SHEET, readSheet } from './sheet';

const utf8 = (text: string) => new TextEncoder().encode(text);

it('a sheet goes to the server byte for byte, and its text is kept for the taking', () => {
  const bytes = utf8('\ufeffSTT,Đơn vị\r\n1,Bắc Ninh\r\n');
  const read = readSheet('cum.csv', bytes);
  expect(read).toMatchObject({ read: 'sheet', name: 'cum.csv' });
  if (read.read === 'sheet') {
    expect(Uint8Array.from(atob(read.base64), (c) => c.charCodeAt(0))).toEqual(bytes);
    expect(read.text).toBe('STT,Đơn vị\r\n1,Bắc Ninh\r\n');
  }
});

it('bytes that are not UTF-8 still go to the server, which names the place, but cannot be taken', () => {
  const read = readSheet('cum.csv', new Uint8Array([0x53, 0xc3, 0x28]));
  expect(read).toMatchObject({ read: 'sheet', text: null });
});

it('a workbook is named as one before anything is sent', () => {
  const read = readSheet('cum.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]));
  expect(read).toEqual({ read: 'flaw', name: 'cum.xlsx', flaw: 'workbook' });
});

it('a file far larger than any list is refused', () => {
  const read = readSheet('film.csv', new Uint8Array(LARGEST_SHEET + 1));
  expect(read).toMatchObject({ read: 'flaw', flaw: 'too_large' });
});

it('every problem of a sheet has a sentence that ends', () => {
  for (const sentence of Object.values(problemSentences)) {
    expect(sentence).toMatch(/\.$/);
  }
});
