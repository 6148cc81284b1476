/** The official papers: what they are called, what stands on them, the tables for other programs. */
import type { PaperForm, PaperName, TableForm } from '../../protocol';
import { formatCount } from '../format';

export const papers = {
  heading: 'Papers',
  intro:
    'Each paper is filled from the meeting’s log, in Vietnamese. Word is to edit, PDF to print. What is missing is a dotted line to fill by hand.',
  groups: {
    before: 'Before the vote',
    count: 'After each count',
    end: 'At the end',
  },
  later: {
    candidates: 'List of candidates and paper ballot are here once a list is proposed.',
    count: 'Here after the result of a round is published.',
    minutes: 'The minutes of the meeting are here once the session is open.',
    report: 'Report and submission are here after the first result is published.',
  },
  draft: 'draft',
  draftHint:
    'Before the sealing a paper marked “draft” lacks the digest of the meeting. Take the final one after the sealing.',
  making: (name: string): string => `Making: ${name}…`,
  made: (file: string): string => `Downloaded: ${file}`,
  here: (paper: string): string => `${paper} (PDF to print)`,
} as const;

export const paperForms: Readonly<Record<PaperForm, string>> = {
  docx: 'Word file (.docx)',
  pdf: 'PDF file',
};

const NAMES: Readonly<Record<Exclude<PaperName['paper'], 'count'>, string>> = {
  rules: 'Voting rules',
  candidates: 'List of candidates',
  ballot: 'Paper ballot',
  scores: 'Table of scores',
  minutes: 'Minutes of the meeting',
  report: 'Report of the results',
  submission: 'Submission',
  pact: 'Register of the pact',
};

/** What a paper is called; whose contest it is of stands beside it. */
export function paperTitle(paper: PaperName): string {
  return paper.paper === 'count'
    ? `Minutes of count, round ${formatCount(paper.round)}`
    : NAMES[paper.paper];
}

export const paperWords = {
  heading: 'Letterheads and signatures',
  intro:
    'Printed at the head and the foot of the papers. The page has filled in what the meeting knows. It can be changed until the sealing.',
  fixed: 'The meeting is sealed, so nothing is changed here any more. Change the Word document.',
  open: 'Look at it and change it',
  elsewhere: 'Addressees and legal bases: change them in the wording',
  cluster: 'Head of rules, lists, ballots and minutes',
  leader: 'Head of report and submission',
  leaderHint: 'Usually the unit that leads the cluster, as a cluster has no seal.',
  superior: 'Superior body',
  body: 'Issued by',
  symbol: 'Symbol after the number',
  symbolHint: 'Such as BHXH, for a number like “…/BC-BHXH”.',
  place: 'Place beside the date',
  placeHint: 'Such as Hanoi.',
  secretaries: 'Secretaries of the meeting',
  secretariesHint: 'One person a line: name, office. The first signs the minutes.',
  witnesses: 'Witnesses of the count',
  witnessesHint: 'One person a line: name, office.',
  chair: 'Chair who signs the minutes',
  reporter: 'Who signs report and submission',
  authority: 'Authority',
  authorityHint: 'In capitals above the office, such as “on behalf of the cluster”. May be empty.',
  title: 'Office',
  name: 'Name',
  recipients: 'Recipients of report and submission',
  recipientsHint:
    'One a line, such as the archive. “As above” and the member units are there already.',
  keptAt: 'Where the sealed files are kept',
  keptAtHint: 'Stands in the minutes of count, such as the provincial office.',
  save: 'Save letterheads and signatures',
} as const;

export const data = {
  heading: 'Data',
  intro: 'To open with a spreadsheet or another program. It holds nobody’s choices.',
  results: 'Results of all published rounds',
  units: 'Units, scores and standing',
  bundle: 'The whole meeting: the bundle',
  bundleWhat: 'A .zip file; the papers are in its folder documents.',
  bundleLink: 'The .zip file',
  bundleLater: 'Here after the sealing.',
} as const;

export const tableForms: Readonly<Record<TableForm, string>> = {
  xlsx: 'Excel file (.xlsx)',
  csv: 'CSV file',
  json: 'JSON file',
};
