/** Words of the check-in desk's page. */
import { formatCount, plural } from '../format';

export const desk = {
  title: 'Check-in desk',
  gate: 'Open the check-in desk',
  noKey:
    'Scan the QR code that the chair’s page shows when it makes a desk, or enter the desk’s key.',
  keyLabel: 'Key of the desk',
  open: 'Open the desk',
  unknown: 'This is the key of no check-in desk in use. Ask the chair.',
  onServer: 'This page runs on the server itself',
  onServerText:
    'The computer that holds the ballot box must not make ballot tokens. Move the desk to a computer of the tellers or of another unit; this is logged and shown on the screen.',
  notOpen: 'The chair has not opened check-in yet.',
  sealed: 'The meeting has ended and is sealed. You can close this page.',
  search: 'Find a unit',
  searchHint:
    'Type a few letters or initials, no accents needed (“bn” is Bac Ninh); ↑ ↓ to choose, Enter to open.',
  found: (count: number): string =>
    plural(count, { one: '1 unit', other: `${formatCount(count)} units` }),
  notFound: 'There is no such unit.',
  more: (count: number): string =>
    `${plural(count, { one: '1 more unit', other: `${formatCount(count)} more units` })}. Type more letters to find one.`,
  units: 'Units',
  counts: (present: number, seats: number, tokens: number): string =>
    `${formatCount(present)} of ${formatCount(seats)} present, ${plural(tokens, { one: '1 token', other: `${formatCount(tokens)} tokens` })} issued.`,
  absent: 'Not checked in',
  left: 'Left',
  leftReason: (reason: string): string => `Left: ${reason}`,
  leave: 'Leaves early',
  leaveTitle: (name: string): string => `${name} leaves before the end?`,
  leaveText:
    'The unit no longer counts as present in a show of hands, and its ballot token stops working. If it comes back, check it in again.',
  present: 'Present',
  withToken: 'Has a token',
  connected: 'Phone is in',
  pick: 'Choose a unit to check in.',
  delegate: 'Name of the delegate',
  optional: 'may be left empty',
  delegateIs: (name: string): string => `Delegate: ${name}`,
  checkIn: 'Check in',
  checkInAndIssue: 'Check in and issue a token',
  issue: 'Issue a ballot token',
  making: 'Making the token…',
  undo: 'Undo the check-in',
  undoTitle: (name: string): string => `Undo the check-in of ${name}?`,
  undoText: 'For a unit that was checked in by mistake.',
  undoNeedsVoid: 'To undo the check-in, void the token first.',
  replace: 'Void the token, issue a new one',
  replaceTitle: (name: string): string => `Void the token of ${name} and issue a new one?`,
  replaceText:
    'The old token stops working. Do this only for a token that is lost or does not let the delegate in.',
  void: 'Void the token',
  voidTitle: (name: string): string => `Void the token of ${name}?`,
  voidText: 'This unit will have no ballot token until a new one is issued.',
  whileVoting:
    'Voting is under way: no token can be voided or replaced, and no unit can leave early. A token issued now counts from the next round.',
  whileVotingSpares:
    'Voting is under way: a lost token that has not voted is replaced by a spare one. A token issued now counts from the next round.',
  reason: 'Reason',
} as const;

export const attendees = {
  ofUnit: (count: number): string => `Others of this unit, without a vote (${formatCount(count)})`,
  guests: (count: number): string => `Guests (${formatCount(count)})`,
  name: 'Full name',
  office: 'Office',
  note: 'Add the name',
  drop: 'Remove',
} as const;

/** Spare tokens. */
export const spares = {
  heading: 'Spare tokens',
  what: (foreseen: number): string =>
    `The voting rules foresee ${plural(foreseen, { one: '1 spare token', other: `${formatCount(foreseen)} spare tokens` })} to replace tokens lost while voting. Make them before the roll is sealed.`,
  none: 'No spare tokens yet.',
  left: (left: number): string =>
    `The envelope still holds ${plural(left, { one: '1 spare token', other: `${formatCount(left)} spare tokens` })}.`,
  again: 'If you make them again, the unused ones stop working; destroy the printed slips.',
  afterRules: 'Spare tokens are made after the meeting has adopted the voting rules.',
  make: (number: number): string =>
    plural(number, {
      one: 'Make 1 spare token',
      other: `Make ${formatCount(number)} spare tokens`,
    }),
  envelope:
    'Print them now and put the slips into an envelope that the tellers sign, seal and keep. The page does not show the tokens; leaving it loses them, and they must be made again.',
  slip: (number: number, all: number): string =>
    `SPARE TOKEN ${formatCount(number)}/${formatCount(all)}`,
  slipKeep:
    'Keep in the envelope that the tellers have signed. It works only after the check-in desk has put it in the place of a lost token.',
  replaceHeading: 'Replace a lost token',
  replaceText:
    'Only for a unit that has not voted in this round. Take a spare slip from the envelope in front of the tellers, type its token here, then hand over the slip. The old token can no longer vote.',
  noneLeft: 'No spare token is left. The chair can annul this round and hold the vote again.',
  why: 'Why it is replaced',
  lost: 'Lost, cannot be found',
  unreadable: 'Torn, faded, or the phone broke',
  seen: 'Somebody else has seen the token',
  code: 'Token on the spare slip',
  codeHint: 'The log keeps that a token was replaced, but not of which unit.',
  replace: 'Replace the token',
  replaced: (unit: string): string =>
    `The token of ${unit} is replaced. The delegate scans or types the one on the spare slip to vote.`,
} as const;

/** Slips for many units at once. */
export const batch = {
  heading: 'Print many slips',
  what: 'For units that are present and have no token. Eight slips fit on an A4 sheet; cut along the dashes.',
  make: (units: number): string =>
    `Print slips for all units present without a token (${formatCount(units)})`,
  making: (made: number, of: number): string =>
    `Making tokens: ${formatCount(made)} of ${formatCount(of)}`,
  made: (made: number): string =>
    plural(made, { one: '1 token is made.', other: `${formatCount(made)} tokens are made.` }),
  unprinted:
    'Until they are printed only this page has the tokens. Leaving it loses them; they must then be voided and issued again.',
  stopped: (unit: string): string =>
    `Stopped at ${unit}. The tokens that were made before it are good.`,
} as const;

/** Print, look, and only then forget the tokens. */
export const printing = {
  print: (slips: number): string =>
    plural(slips, { one: 'Print 1 slip', other: `Print ${formatCount(slips)} slips` }),
  again: 'Print again',
  check: (slips: number): string =>
    plural(slips, {
      one: 'Is the slip there, its text and QR code clear?',
      other: `Are all ${formatCount(slips)} slips there, text and QR codes clear?`,
    }),
  forget: 'All printed, forget the tokens',
} as const;

export const token = {
  heading: (unit: string): string => `Ballot token of ${unit}`,
  scan: 'The delegate scans this with their own phone.',
  typed: 'Or opens the address below and types the token:',
  keepAway:
    'For the eyes of this unit’s delegate only. The token hides itself when the phone is in.',
  noAddress: 'The chair has not chosen an address for phones, so no QR code can be drawn.',
  print: 'Print the slip',
  hide: 'Hide the token',
  ok: 'Understood',
  hidden: (unit: string): string => `The token of ${unit} is hidden. This page no longer has it.`,
  hiddenConnected: (unit: string): string => `The phone of ${unit} is in. The token is hidden.`,
  hiddenHint: 'If the delegate had no time to scan it: void the token and issue a new one.',
  lost: 'The connection was lost while the token was issued. When it is back and the unit has a token, void it and issue a new one.',
  slipTitle: 'BALLOT TOKEN',
  slipHow: 'Scan the QR code with your phone, or open the address below and type the token.',
  slipKeep: 'Keep it secret until the meeting ends. Whoever has this token can vote.',
} as const;
