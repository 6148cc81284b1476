/** Words of a show of hands: the count, and what the rules made of it. */
import type { HandCount, Hands, Majority } from '../../protocol';
import { formatCount, plural } from '../format';

export const hands = {
  in_favour: 'In favour',
  against: 'Against',
  no_opinion: 'No opinion',
  present: (present: number): string =>
    `${plural(present, { one: '1 delegate with a vote is', other: `${formatCount(present)} delegates with a vote are` })} present. The three counts must add up to ${formatCount(present)}.`,
  notANumber: 'Write a number in each box, 0 for nobody.',
  wrongSum: (sum: number, present: number): string =>
    sum < present
      ? `They add up to ${formatCount(sum)}: ${formatCount(present - sum)} missing.`
      : `They add up to ${formatCount(sum)}: ${formatCount(sum - present)} too many.`,
  all: 'All in favour',
  reason: 'Remarks, reason',
  reasonHint:
    'Goes into the minutes. Needed when the result of a vote is not adopted, or when the ballot box is not to be opened.',
  record: 'Record the show of hands',
  counted: (inFavour: number, against: number, noOpinion: number): string =>
    `${formatCount(inFavour)} in favour, ${formatCount(against)} against, ${formatCount(noOpinion)} with no opinion.`,
} as const;

/** The share of those present that carries a motion. */
export const majorityNames: Readonly<Record<Majority, string>> = {
  more_than_half: 'more than half of those present needed',
  two_thirds: 'at least two thirds of those present needed',
  unanimity: 'all of those present needed',
};

/** The three counts. */
export function handsSentence({ in_favour, against, no_opinion }: Hands): string {
  return hands.counted(in_favour, against, no_opinion);
}

/** How many were in favour, what was asked for, and whether it was reached. */
export function outcomeSentence({ hands: counts, present, majority, carried }: HandCount): string {
  const share = `${formatCount(counts.in_favour)} of ${formatCount(present)} in favour`;
  return `${share}, ${majorityNames[majority]}: ${carried ? 'adopted' : 'not adopted'}.`;
}
