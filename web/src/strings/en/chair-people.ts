/** Words of the chair's page for tellers, desks, addresses and attendance. */
import { formatCount } from '../format';

export const tellers = {
  heading: 'Tellers',
  intro:
    'From 2 to 5 people, usually 3; if possible from no unit on the candidate list. The first is the head teller.',
  head: 'Head teller',
  member: (number: number): string => `Teller ${formatCount(number)}`,
  save: 'Save the list of tellers',
  change: 'Change the list',
  changeWarning: 'Saving a new list makes the show of hands and the keys of the old one void.',
  adoptHeading: 'Show of hands on the tellers',
  put: 'Put the tellers to the meeting',
  keysHeading: "Each teller's key",
  keysHow:
    'Each teller scans this QR code with their own phone, picks their name, then reads out the key code of 8 characters.',
  compare: "Compare this key code with the one on that teller's phone:",
  accept: 'The key code is right, confirm',
  reject: 'Refuse the key',
  revoke: 'Revoke the key',
  rejectTitle: (name: string): string => `Not use this key of ${name}?`,
  rejectText: 'That person will have to make a new key on the phone.',
  codeReadOut:
    "Read out the tellers' code once, so that the whole room can compare it with their phones.",
} as const;

export const people = {
  name: 'Full name',
  office: 'Office, unit',
  add: 'Add a person',
} as const;

export const presidium = {
  heading: 'Presidium',
  intro: 'Those who run the meeting. The meeting adopts the list by show of hands.',
  member: (at: number): string => `Person ${formatCount(at + 1)}`,
  save: 'Save the presidium',
  change: 'Change the list',
  changeWarning: 'A new list needs a new show of hands.',
  adoptHeading: 'Show of hands on the presidium',
  put: 'Put the list to the meeting',
} as const;

export const offices = {
  heading: 'Head and deputy of the cluster',
  wanted: (held: number, wanted: number): string =>
    `Units elected: ${formatCount(held)}/${formatCount(wanted)}.`,
  atOnce: 'takes office at once',
  byBallot: (titles: readonly string[]): string =>
    `Elected by secret ballot in: ${titles.join('; ')}. The unit takes office as soon as the meeting adopts the result.`,
  unit: 'Proposed unit',
  choose: 'Choose a unit',
  heldBefore: (role: string, year: number): string =>
    `This unit was ${role.toLowerCase()} in ${year}. The guidance asks for turns; the meeting may still elect it.`,
  motion: (role: string, unit: string): string => `${role}: ${unit}`,
  put: 'Put to the meeting',
  past: 'Earlier years',
} as const;

export const pact = {
  heading: 'Signing of the emulation pact',
  intro:
    'The head of the unit signs, or the chair of its Emulation and Commendation Council. Anybody else is recorded too, with the note “not valid”.',
  sign: 'Record a signature',
  signer: 'Signed by',
  title: 'Office',
  office: 'Name the office',
  otherWarning:
    'This is neither of the two offices that may sign: it will be recorded as not valid.',
  save: 'Save the signature',
  invalid: 'not valid',
  unsign: 'Remove the signature',
  unsignTitle: (unit: string): string => `Remove the signature of ${unit}?`,
  unsignText: 'The line leaves the register; that it was removed, and why, stays in the log.',
} as const;

export const desks = {
  heading: 'Check-in desks',
  intro: 'A check-in desk runs on a machine of the tellers or of another unit, not on this server.',
  name: 'Name of the desk',
  defaultName: (number: number): string => `Desk ${formatCount(number)}`,
  add: 'Create a check-in desk',
  handOver: (name: string): string => `Hand over ${name}`,
  handOverText:
    'Scan this QR code with the machine of the desk. It is shown once and kept nowhere.',
  handedOver: 'The desk is open, hide the code',
  noAddress: 'No address is chosen yet, so there is no QR code. Choose an address below.',
  ended: 'Ended',
  live: 'In use',
  end: 'End this desk',
  endTitle: (name: string): string => `End ${name}?`,
  endText: 'Its page can no longer check in units or hand out ballot tokens.',
} as const;

export const addresses = {
  heading: 'Address for the phones',
  intro:
    'Choose the address on the network that all phones share. Every QR code uses this address.',
  none: "The server is on no network that phones can reach. Connect it to the hall's network first.",
  choose: 'Use this address',
  chosen: 'In use',
  links: 'Other pages',
  screen: 'Hall screen',
  board: 'Public board',
  certificate: "The certificate's fingerprint (SHA-256)",
  certificateHow:
    'Does the browser warn of the certificate? Open its details and compare the fingerprint with this line. Go on only if it is the same.',
} as const;

export const hall = {
  heading: 'Check-in and opening',
  present: 'Present',
  absent: 'Absent',
  left: 'Left',
  leftReason: (reason: string): string => `left: ${reason}`,
  expectedAbsent: 'announced absence',
  tokens: 'Ballot tokens handed out',
  attendees: (count: number): string => `Attending without a vote (${formatCount(count)})`,
  guest: 'Guest',
  openCheckIn: 'Open check-in',
  openCheckInTitle: 'Open check-in?',
  openSession: 'Open the meeting',
  withoutToken: (count: number): string =>
    `Delegates present without a ballot token: ${formatCount(count)}.`,
  tooMany:
    'There are more delegates than the voting rules foresee for this meeting. It can be held all the same.',
} as const;

export const seal = {
  heading: 'End and seal the meeting',
  intro:
    'Sealing is the last act: after it nothing can be added, the link between units and ballot tokens is erased, and the bundle for checking is closed.',
  action: 'End and seal the meeting',
  title: 'End and seal the meeting?',
  underWay: 'A round is not finished yet.',
  motionOpen: 'A show of hands has not been recorded yet.',
  undecided: (titles: readonly string[]): string =>
    `The meeting has not decided yet on: ${titles.join('; ')}.`,
  notInSession: 'The meeting can be sealed only after it was opened.',
  sealed: 'The meeting has ended and is sealed.',
  digestHint:
    'Write this digest into the minutes. With it, anybody who has the bundle can check it.',
  bundle: 'Download the bundle (.zip)',
  log: 'View the public log',
} as const;
