/** Words of a round on paper (phiếu giấy), for the chair, the wall, the board and the tellers. */
import type { PaperLine, PaperStage } from '../../protocol';
import { formatCount, plural } from '../format';

export const paper = {
  mark: 'Paper ballots',
  reason: (reason: string): string => `Why on paper: ${reason}`,

  move: 'Move to paper',
  moveInstead: 'Or vote on paper instead of phones',
  moveTitle: 'Move this round to paper?',
  moveReason: 'Why it has to be paper (stands in the minutes)',
  neverOpened: (ballots: number): string =>
    ballots === 0
      ? 'The round on the phones is annulled. No ballot is in the box yet.'
      : `The round on the phones is annulled: ${plural(ballots, { one: '1 ballot in the box is', other: `${formatCount(ballots)} ballots in the box are` })} never opened. Who voted on a phone votes again on paper.`,
  voters: (present: number): string =>
    `${plural(present, { one: '1 delegate who is here votes', other: `${formatCount(present)} delegates who are here vote` })} on paper. Phones take no ballot in this round.`,
  counters: (tellers: number): string =>
    `The tellers count by hand (with a key: ${formatCount(tellers)}). Two of them type the count in on two devices; both must be the same.`,
  nextOnPaper: 'The meeting decided to vote on paper in this contest.',

  steps: 'One after the other',
  stepPrint: (present: number): string =>
    `Print “Paper ballot” under Papers on this page: ${formatCount(present)} sheets, and a few to exchange.`,
  stepHandOut:
    'Give one ballot to each delegate who is here. Exchange a spoiled one, and keep the spoiled sheet.',
  stepCollect: 'Collect the ballots in the box. The tellers open it and count by hand.',
  stepType: 'Two tellers type the count in on their own pages, on two devices.',
  counts: 'counts are in',
  entered: 'typed in',
  notEntered: 'not yet',
  differHeading: 'The two counts are not the same yet',
  differ: 'Both tellers count these lines again and correct them on their own pages:',
  publishWaits: 'Waits for two counts that are the same.',
  annulText: (entered: number): string =>
    entered === 0
      ? 'The paper ballots handed out do not count. The vote can be held again at once.'
      : `The paper ballots handed out do not count, nor what was typed in (${formatCount(entered)}). The vote can be held again at once.`,

  agreed: 'The two counts are the same; the result waits to be published',
  agreedText:
    'These figures are on this page alone and can no longer be annulled. Once published, the screen shows them all.',
  publish: 'Publish',
  exchanged: (exchanged: number): string => `Ballots exchanged: ${formatCount(exchanged)}`,
  spoiled: (spoiled: number): string => `Invalid for another reason: ${formatCount(spoiled)}`,
  byHand: 'Counted by hand. Two tellers typed the count in, each alone, and both were the same.',
  noFiles: 'This round has no electronic box, so there are no files to download and count again.',
} as const;

export const paperStageNames: Readonly<Record<PaperStage, string>> = {
  open: 'Voting on paper',
  counted: 'Counted on paper, waits to be published',
  published: 'Published',
  annulled: 'Annulled, the paper ballots do not count',
};

/** A line of the count, as the teller's form calls it; `list` is the title of its list, where there are several. */
export function paperLineName(line: PaperLine, name: string, list: string): string {
  const within = (text: string) => (list ? `${list}: ${text}` : text);
  switch (line.line) {
    case 'issued':
      return 'Ballots issued';
    case 'exchanged':
      return 'Ballots exchanged';
    case 'returned':
      return 'Ballots returned';
    case 'blank':
      return within('Blank ballots');
    case 'spoiled':
      return within('Invalid for another reason');
    case 'row':
      return within(name);
  }
}
