/** Where a contest stands, in sentences for the chair. */
import type { ContestStage, Fruitless } from '../../chair/contest-stage';
import type { Missing } from '../../chair/missing';
import { formatCount, plural } from '../format';
import { decisionSentence, pendingSentence, roundKindName } from './outcome';

const FRUITLESS: Readonly<Record<Fruitless, string>> = {
  annulled: 'The last round was annulled.',
  not_countable: 'The last round had too few ballots to count.',
  not_decryptable: 'The result of the last round could not be opened.',
};

export function fruitlessSentence(after: Fruitless): string {
  return FRUITLESS[after];
}

/** What a contest waits for. */
export function stageSentence(stage: ContestStage, tellers: number): string {
  switch (stage.stage) {
    case 'propose':
      return stage.declined
        ? 'The list was not adopted. Propose another.'
        : 'There is no list yet. Propose one from the eligible names.';
    case 'adopt_list':
      return 'A list is proposed and waits for the show of hands.';
    case 'seal':
      return stage.after
        ? `${FRUITLESS[stage.after]} The vote can be held again.`
        : `${roundKindName(stage.terms.kind)}: seal the roll to open the ballot box.`;
    case 'to_paper':
      return 'The meeting decided to vote on paper. Move the round to paper to hand ballots out.';
    case 'paper':
      return `Voting on paper: ${formatCount(stage.round.entered.length)} of 2 counts of the tellers are in.`;
    case 'publish_paper':
      return 'The two counts of the paper ballots agree and cannot be annulled; the result waits to be published.';
    case 'open':
      return 'The roll is sealed. Voting can be opened.';
    case 'voting':
      return `Voting: ${formatCount(stage.round.ballots)} of ${formatCount(stage.round.voters)} ballots are in the box.`;
    case 'counting':
      return `Counting: ${formatCount(stage.round.count?.shares.length ?? 0)} of ${formatCount(tellers)} shares of the tellers are there.`;
    case 'publish':
      return 'The result is open and cannot be annulled; it waits to be published.';
    case 'decide':
      return pendingSentence(stage.pending, stage.tied);
    case 'adopt_result':
      return 'The result is published and waits for the show of hands.';
    case 'nothing_left':
      return 'No name is left on the list.';
    case 'decided':
      return decisionSentence(stage.decision);
  }
}

/** What must be there first, and where it comes from. */
export function missingSentence(missing: Missing): string {
  switch (missing.missing) {
    case 'session':
      return 'The meeting is not open yet.';
    case 'rules':
      return 'The voting rules are not adopted yet.';
    case 'motion':
      return 'A show of hands is not recorded yet.';
    case 'quorum':
      return `${formatCount(missing.present)} present, the voting rules ask for at least ${formatCount(missing.needed)}.`;
    case 'tellers':
      return 'No tellers are named yet.';
    case 'tellers_adopted':
      return 'The tellers are not adopted yet.';
    case 'keys':
      return `No confirmed key yet of: ${missing.names.join(', ')}.`;
    case 'two_tellers':
      return `Paper needs two tellers with a confirmed key; there are ${formatCount(missing.keys)}.`;
    case 'tokens':
      return `${plural(missing.tokens, { one: '1 ballot token is', other: `${formatCount(missing.tokens)} ballot tokens are` })} issued, at least ${formatCount(missing.minimum)} needed.`;
    case 'other_round':
      return `Another contest is being voted on or waits to be published: ${missing.title}.`;
  }
}
