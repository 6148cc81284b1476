/** Words of the chair's page for the copies of a spare machine. */
import { moment } from '../format';

export const copies = {
  kept: (folder: string): string =>
    `The copy for a spare machine is written all the time to ${folder}. Keep it as secret as this machine.`,
  lostHeading: 'The copy for a spare machine cannot be written',
  lost: (folder: string, since: string): string =>
    `${folder}: not written since ${moment(since)}. If this machine fails now, the spare one lacks what came after.`,
  lostNow:
    'Voting goes on. Plug the stick in again where it was: what it lacks is written by itself. If you cannot, put it in the log and the minutes.',
  note: 'Put it in the log',
  noted: 'It is in the log and in the minutes.',
  noteBack: 'Put it in the log: the copy is written again',
  takenOverHeading: 'Another machine goes on with this meeting',
  takenOver: (folder: string): string =>
    `Another machine goes on from the copy ${folder}. This one takes no ballot and no act any more. Switch it off.`,
  movedHeading: 'This machine has just taken over',
  switchOff: 'Switch the first machine off. Two running machines are two ballot boxes.',
  sameAddress:
    'The address is the same: phones connect again and send what the copy lacked by themselves. People only keep the page open.',
  otherAddress: (before: string, now: string): string =>
    `Phones still call the old address ${before}. Give it to this machine with the command printed in the program's window. If you cannot, show the QR code of ${now}; everybody scans it and types the token of the slip again.`,
  newCertificate:
    'The machine before used https: phones may warn of a new certificate. Compare the fingerprint on the screen before going on.',
  compare: (height: number): string =>
    `The log here has ${height} lines. What stands on paper or stood on the screen and is missing here must be done again.`,
} as const;
