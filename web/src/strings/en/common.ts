/** Words that all pages share. */
import type { Link } from '../../connection';
import type { CodeKind } from '../../election/code';
import type { Figures, KeyStage, Phase, Role, RoundStage } from '../../protocol';
import type { TypedFlaw } from '../../ui/code-groups';
import { formatCount } from '../format';
import type { Language } from '../language';

export const common = {
  product: 'Phiếu Kín',
  rehearsal: 'REHEARSAL',
  rehearsalHint: 'This is a rehearsal. No result counts.',
  back: 'Back',
  retry: 'Try again',
  loading: 'Loading…',
  committeeCode: 'Tellers’ code',
  failed: 'The page failed, so this is not done. Load the page again and repeat it.',
  noMeeting: 'No meeting has this address. Scan the QR code on the hall screen again.',
  codeGroup: (group: number, groups: number): string => `Group ${group} of ${groups}`,
  round: (number: number): string => `Round ${formatCount(number)}`,
  moment: (time: string, day: string): string => `${time} on ${day}`,
} as const;

/** What the pages of those who run or show the meeting share, and phones do not need. */
export const operating = {
  lostAnswer:
    'The connection was lost before an answer came. Look at what the page shows, then do it again if needed.',
  chairSessions: (count: number): string => `Chair’s pages that are open: ${formatCount(count)}`,
  deskOnServer:
    'A check-in desk runs on the server itself. Move it to a computer of the tellers or of another unit.',
  meetingDigest: 'Digest of the meeting',
  qrCode: 'QR code',
} as const;

/** How the page is read: its language and the size of its type. */
export const reading = {
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' } satisfies Readonly<Record<Language, string>>,
  type: 'Type size',
  ordinary: 'Normal',
  large: 'Large',
  unavailable: 'English could not be loaded. Check the Wi-Fi and press again.',
} as const;

/** The guide of a page. */
export const guide = {
  open: 'Help',
  title: 'Help',
  close: 'Close help',
  alone: 'Open by itself, to print',
  failed: 'Help could not be loaded. Check the Wi-Fi and open it again.',
} as const;

/** A place in words: 1 as "first". */
export function ordinal(place: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][place - 1] ?? `number ${place}`;
}

export const phaseNames: Readonly<Record<Phase, string>> = {
  preparing: 'Being prepared',
  checking_in: 'Checking in',
  in_session: 'In session',
  sealed: 'Ended and sealed',
};

export const roundStageNames: Readonly<Record<RoundStage, string>> = {
  sealed: 'Roll sealed, not open yet',
  open: 'Voting',
  closed: 'Ballot box closed, being counted',
  counted: 'Counted, not published yet',
  published: 'Published',
  annulled: 'Annulled, no ballot opened',
  not_countable: 'Too few ballots to count',
  not_decryptable: 'The result could not be opened',
};

export const roleNames: Readonly<Record<Role | 'screen' | 'board', string>> = {
  chair: 'Chair',
  desk: 'Check-in desk',
  teller: 'Tellers',
  delegate: 'Delegate',
  screen: 'Hall screen',
  board: 'Public board',
};

export const keyStageNames: Readonly<Record<KeyStage, string>> = {
  missing: 'No key yet',
  offered: 'Waiting for the chair to confirm',
  accepted: 'Confirmed',
};

export const linkNames: Readonly<Record<Link, string>> = {
  connecting: 'Connecting…',
  live: 'Connected',
  lost: 'Connection lost. Connecting again by itself…',
};

/** In the order of the counting minutes. */
export const figureNames: Readonly<Record<keyof Figures, string>> = {
  convened: 'Units convened',
  present: 'Units present',
  issued: 'Ballots issued',
  returned: 'Ballots returned',
  valid: 'Valid ballots',
  invalid: 'Invalid ballots',
  blank: 'Of these, blank',
};

const CODE_LENGTHS: Readonly<Record<CodeKind, string>> = {
  ballot_token: 'A ballot token has 20 characters in 5 groups.',
  teller_code: 'This code has 30 characters in 6 groups.',
};

/** What is wrong with a typed code, and where to look. */
export function codeFlawSentence(kind: CodeKind, flaw: TypedFlaw): string {
  switch (flaw.code) {
    case 'wrong_character':
      return `Group ${flaw.group + 1} has “${flaw.character}”, which no code has. Check group ${flaw.group + 1}.`;
    case 'short_group':
      return `Group ${flaw.group + 1} lacks characters.`;
    case 'long_group':
      return `Group ${flaw.group + 1} has too many characters.`;
    case 'wrong_length':
      return `${CODE_LENGTHS[kind]} See whether a character is missing or one too many.`;
    case 'wrong_group':
      return `Group ${flaw.group + 1} is mistyped. Check group ${flaw.group + 1} on the paper.`;
    case 'wrong_code':
      return 'The code is mistyped in several places. Compare each group with the paper.';
  }
}
