/** A sheet of units on its way to the server: bytes to look at, text to take. */

/** A sheet is a few kilobytes; what is larger was not meant. */
export const LARGEST_SHEET = 1024 * 1024;

export type SheetFlaw = 'too_large' | 'workbook' | 'unreadable';

export type SheetFile =
  | {
      readonly read: 'sheet';
      readonly name: string;
      readonly base64: string;
      readonly text: string | null;
    }
  | { readonly read: 'flaw'; readonly name: string; readonly flaw: SheetFlaw };

/** Zip archives begin so, and with them the workbooks of spreadsheets. */
const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads the bytes of a chosen file. Bytes that are not UTF-8 still go to the server's preview, which
 * names the place; only text can be taken.
 */
export function readSheet(name: string, bytes: Uint8Array): SheetFile {
  if (bytes.length > LARGEST_SHEET) {
    return { read: 'flaw', name, flaw: 'too_large' };
  }
  if (WORKBOOK.every((byte, at) => bytes[at] === byte)) {
    return { read: 'flaw', name, flaw: 'workbook' };
  }
  return { read: 'sheet', name, base64: toBase64(bytes), text: decode(bytes) };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
