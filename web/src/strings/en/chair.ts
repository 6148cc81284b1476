/** Words of the chair's page. */
import type { SheetFlaw } from '../../chair/sheet';
import type { PassedOver } from '../../protocol';
import { formatCount } from '../format';

export const chair = {
  untitled: 'A meeting without a name yet',
  reason: 'Reason',
  remove: 'Remove',
  keep: 'Leave as it is',
  unit: 'Unit',
  order: 'No.',
  reasonNeeded: 'Give a reason; it is kept in the log.',
} as const;

export const gate = {
  heading: "Open the chair's page",
  noKey:
    "Open this page with the link that the server prints when it starts, or enter the chair's key.",
  sealedOpen: 'Open with the chair’s key',
  sealedHint:
    'The key left this browser at the sealing. Enter it again to print papers, take data or ask to destroy the electronic ballots.',
  label: "Chair's key",
  submit: 'Open the page',
  unknown:
    'This is not the key of the chair of this meeting. Check the link that the server printed.',
  waiting: "The chair's page is already open elsewhere. Wait until it lets you in.",
  secondHeading: "Another chair's page asks to be let in",
  second:
    "Another browser has the chair's key and is waiting. Let it in only if it belongs to the standing section or to the person the chair has delegated to.",
  allow: 'Let it in',
  deny: 'Refuse',
} as const;

export const particulars = {
  heading: 'About the meeting',
  title: 'Name of the meeting',
  titleExample: 'Year-end meeting on emulation and commendation 2026',
  cluster: 'Emulation cluster',
  year: 'Emulation year',
  place: 'Place',
  badYear: 'A year has four digits.',
  save: 'Save',
  fixed: 'This has been fixed since check-in opened.',
} as const;

export const sheet = {
  heading: 'Import a list from a spreadsheet (Excel or CSV)',
  choose: 'Choose an .xlsx or CSV file, or drop it here',
  templates: 'Download a blank sheet:',
  templateNames: {
    'cum-thi-dua-tinh': 'member units',
    'bhxh-huyen': 'district and local offices',
    'tap-the': 'collectives',
    'ca-nhan': 'individuals',
    'dai-bieu': 'delegates',
  },
  reading: 'Reading the file…',
  problems: (count: number, name: string): string =>
    `Places to mend in “${name}”: ${formatCount(count)}. Nothing was imported. Mend the file, then choose it again.`,
  notes: 'Look at this before you accept',
  row: 'Row',
  column: 'Column',
  value: 'Content',
  problem: 'To mend',
  note: 'Note',
  wholeFile: 'whole row',
  letter: (letter: string): string => `column ${letter}`,
  lettered: (letter: string, column: string): string => `${column} (column ${letter})`,
  tab: (name: string): string => `Sheet “${name}”`,
  tabOf: (name: string, file: string): string => `${file} – sheet ${name}`,
  whichTab: (count: number): string =>
    `Sheets with a list in this file: ${formatCount(count)}. Which one do you accept?`,
  toMend: (count: number): string => `Places to mend: ${formatCount(count)}.`,
  noList: (file: string): string =>
    `“${file}” holds no list. Its heading line needs a column “Đơn vị” (unit), “Tập thể” (collective) or “Họ và tên” (full name).`,
  ready: (count: number, list: string): string => `${list}: ${formatCount(count)} read.`,
  replaces: 'This list will replace the one of the same kind imported before.',
  take: (count: number): string => `Accept the list (${formatCount(count)})`,
  drop: 'Drop this file',
  fixed:
    'The lists have been fixed since check-in opened; you can still correct one unit at a time, with a reason.',
} as const;

export const passedOverSentences: Readonly<Record<PassedOver, string>> = {
  no_units: 'holds no list and is passed over.',
  too_large: 'is larger than any list and is passed over. Look for a cell far away from the table.',
};

export const sheetFlaws: Readonly<Record<SheetFlaw, string>> = {
  too_large: 'The file is larger than 4 MB: it is not a list of units.',
  unreadable: 'This file cannot be read. Choose it again.',
};
