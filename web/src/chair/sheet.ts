/** The file of a list of units on its way to the server, and what came back. */
import type { Import, Problem, SheetPreview } from '../protocol';

/** A list is a few kilobytes, a workbook with pictures a few hundred; what is larger was not meant. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** What may be chosen; the server looks at the bytes, not at the name. */
export const SHEET_FILES = '.xlsx,.xlsm,.csv,.tsv,.txt,text/csv,text/plain';

export type SheetFlaw = 'too_large' | 'unreadable';

export type SheetFile =
  | { readonly read: 'file'; readonly base64: string }
  | { readonly read: 'flaw'; readonly flaw: SheetFlaw };

/** Reads the bytes of a chosen file; what they are is for the server to say. */
export async function readFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<SheetFile> {
  if (file.size > LARGEST_FILE) {
    return { read: 'flaw', flaw: 'too_large' };
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes
    ? { read: 'file', base64: toBase64(new Uint8Array(bytes)) }
    : { read: 'flaw', flaw: 'unreadable' };
}

/** A sheet that lists units, well or with something to mend. */
export type ReadSheet = { readonly name: string } & (
  | { readonly outcome: 'import'; readonly import: Import; readonly csv: string }
  | { readonly outcome: 'problems'; readonly problems: readonly Problem[] }
);

export interface SheetsOfFile {
  /** In the order of their tabs. */
  readonly read: readonly ReadSheet[];
  readonly passedOver: readonly {
    readonly name: string;
    readonly why: 'no_units' | 'too_large';
  }[];
}

/** Tells the sheets with units from those about something else. */
export function sheetsOf(previews: readonly SheetPreview[]): SheetsOfFile {
  const read: ReadSheet[] = [];
  const passedOver: SheetsOfFile['passedOver'][number][] = [];
  for (const { name, csv, outcome } of previews) {
    switch (outcome.outcome) {
      case 'import':
        read.push({ name, outcome: 'import', import: outcome.import, csv });
        break;
      case 'problems':
        read.push({ name, outcome: 'problems', problems: outcome.problems });
        break;
      case 'passed_over':
        passedOver.push({ name, why: outcome.why });
        break;
    }
  }
  return { read, passedOver };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
