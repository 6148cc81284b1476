/** Words of the form into which a teller types the count of paper ballots. */
import type { Unbalanced } from '../../teller/paper-sums';
import { formatCount } from '../format';

export const count = {
  title: (title: string, number: number): string => `${title}, round ${number}: paper ballots`,
  intro:
    'Type from the counting sheet, from the top down; Enter goes to the next field. Neither ask for nor look at the numbers of another teller.',
  ballots: 'Ballots',
  present: (present: number): string => `Delegates who are here: ${formatCount(present)}.`,
  inBox: 'Of the ballots returned',
  rowHint: 'A line that is left empty on a ballot is added nowhere.',
  valid: (valid: number): string => `Valid ballots: ${formatCount(valid)}.`,
  marks: (marks: number, most: number): string =>
    `All names together: ${formatCount(marks)}, at most ${formatCount(most)}.`,
  left: (fields: number): string => `Fields still empty: ${formatCount(fields)}.`,
  fits: 'The numbers fit each other.',
  doesNotFit: 'Some numbers do not fit. See the red line.',
  review: 'Review',
  reviewHeading: 'Compare with the counting sheet',
  change: 'Correct the numbers',
  done: 'Count is complete',
  sent: 'Your count is in',
  sentText:
    'A second teller types the count in on another device. These numbers are on this page alone.',
  together:
    'Two counts are in and are not the same. Count the lines marked ≠ again and correct them.',
  differs: 'the two counts differ',
  forgotten:
    'You typed a count in, but the page was loaded again and keeps the numbers no longer. To correct them, type all of them again.',
  agreed: 'The two counts are the same. Waiting for the chair to publish.',
  othersAgreed: 'Two other tellers typed the same count in. There is nothing for you to do.',
  published: 'What was published is what you typed in.',
  publishedOther:
    'What was published is not what you typed in. Tell the meeting at once; do not sign the minutes.',
  publishedAlone: 'The result of the paper ballots is published.',
  annulled: 'This round on paper was annulled. There is nothing for you to do.',
} as const;

/** What does not balance, and the numbers that say so. */
export function unbalancedSentence(flaw: Unbalanced, nameOf: (unit: number) => string): string {
  switch (flaw.flaw) {
    case 'issued_above_present':
      return `Ballots issued: ${formatCount(flaw.issued)}, more than the ${formatCount(flaw.present)} delegates who are here. Exchanged ballots go into their own field only.`;
    case 'returned_above_issued':
      return `Ballots returned: ${formatCount(flaw.returned)}, more than the ${formatCount(flaw.issued)} issued.`;
    case 'invalid_above_returned':
      return `Blank and invalid ballots make ${formatCount(flaw.invalid)}, more than the ${formatCount(flaw.returned)} returned.`;
    case 'votes_above_valid':
      return `${nameOf(flaw.unit)}: ${formatCount(flaw.votes)} votes, more than the ${formatCount(flaw.valid)} valid ballots.`;
    case 'votes_above_picks':
      return `All names together have ${formatCount(flaw.votes)}, more than the ${formatCount(flaw.most)} that the valid ballots allow.`;
    case 'votes_below_valid':
      return `All names together have ${formatCount(flaw.votes)}, fewer than the ${formatCount(flaw.valid)} valid ballots. A ballot that marks nobody is blank.`;
    case 'blank_is_rest':
      return flaw.rest < 0
        ? `Agree and disagree together are ${formatCount(-flaw.rest)} more than the ballots returned.`
        : `Blank ballots must be ${formatCount(flaw.rest)}: returned without invalid, agree and disagree. There stands ${formatCount(flaw.blank)}.`;
  }
}
