/** What becomes of the electronic ballots after sealing. */
import type { Day } from '../../protocol';
import { formatDay } from '../format';

export const keeping = {
  heading: 'Keeping',
  written: 'The bundle is written into the meeting’s folder on the server.',
  erased: 'The record of which unit had which token is erased.',
  kept: (until: Day): string =>
    `The encrypted ballots are kept for at least 6 months. They may be destroyed from ${formatDay(until)} on.`,
  over: (until: Day): string =>
    `The electronic ballots have been kept long enough: they may be destroyed since ${formatDay(until)}.`,
  propose: 'Ask to destroy the electronic ballots',
  proposeTitle: 'Ask to destroy the electronic ballots?',
  reason: 'Reason (stands in the log)',
  proposeText:
    'It takes two people: the chair asks, a teller confirms. Until then the chair can take it back.',
  consequence:
    'Destroyed ballots do not come back, and nobody can recount them on this server any more. Results, log and papers stay.',
  copies:
    'Bundles that were downloaded before still hold the encrypted ballots; destroy them by the rules of your archive.',
  waiting: 'Waiting for a teller to confirm on the tellers’ page.',
  proposed: (reason: string): string =>
    `The chair asks to destroy the electronic ballots. Reason: ${reason}`,
  withdraw: 'Take the request back',
  unlock: 'To confirm, enter the teller code from your paper below.',
  confirm: 'Confirm: destroy the electronic ballots',
  confirmTitle: 'Destroy the electronic ballots?',
  destroyed:
    'The electronic ballots were destroyed when their time of keeping was over. Results and papers stay.',
} as const;
