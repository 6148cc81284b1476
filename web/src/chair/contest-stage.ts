/** Where a contest stands and what the chair does with it next, from the chair's view alone. */
import { MINIMUM_BALLOTS } from '../election/floor';
import type { ChairView, ContestView, RoundView, Tie } from '../protocol';
import { isVoting } from '../rounds';

/** A round that came to nothing: the same question may be put again. */
export type Fruitless = 'annulled' | 'not_countable' | 'not_decryptable';

export type ContestStage =
  | { readonly stage: 'propose'; readonly declined: boolean }
  | { readonly stage: 'adopt_list' }
  | {
      readonly stage: 'seal';
      readonly round: number;
      readonly runOff: Tie | null;
      readonly after: Fruitless | null;
      readonly mayAdopt: boolean;
    }
  | { readonly stage: 'open'; readonly round: RoundView }
  | { readonly stage: 'voting'; readonly round: RoundView }
  | { readonly stage: 'counting'; readonly round: RoundView }
  | { readonly stage: 'publish'; readonly round: RoundView }
  | { readonly stage: 'adopt_result'; readonly round: RoundView }
  | { readonly stage: 'decided'; readonly adopted: boolean };

/** What stands between the chair and the sealing of a roll. */
export type Missing =
  | { readonly missing: 'session' }
  | { readonly missing: 'tellers' }
  | { readonly missing: 'tellers_adopted' }
  | { readonly missing: 'keys'; readonly names: readonly string[] }
  | { readonly missing: 'tokens'; readonly tokens: number; readonly minimum: number }
  | { readonly missing: 'other_round'; readonly title: string };

export function contestStage(contest: ContestView): ContestStage {
  if (contest.decision) {
    return { stage: 'decided', adopted: contest.decision.decision === 'adopted' };
  }
  const last = contest.rounds.at(-1);
  return last ? afterRound(contest, last) : beforeRounds(contest);
}

function beforeRounds(contest: ContestView): ContestStage {
  switch (contest.list.stage) {
    case 'none':
      return { stage: 'propose', declined: false };
    case 'declined':
      return { stage: 'propose', declined: true };
    case 'proposed':
      return { stage: 'adopt_list' };
    case 'adopted':
      return sealing(contest, null);
  }
}

function afterRound(contest: ContestView, round: RoundView): ContestStage {
  switch (round.stage) {
    case 'sealed':
      return { stage: 'open', round };
    case 'open':
      return { stage: 'voting', round };
    case 'closed':
      return { stage: 'counting', round };
    case 'counted':
      return { stage: 'publish', round };
    case 'published':
      return contest.next_round ? sealing(contest, null) : { stage: 'adopt_result', round };
    case 'annulled':
    case 'not_countable':
    case 'not_decryptable':
      return sealing(contest, round.stage);
  }
}

function sealing(contest: ContestView, after: Fruitless | null): ContestStage {
  return {
    stage: 'seal',
    round: contest.rounds.length + 1,
    runOff: contest.ties.at(0) ?? null,
    after,
    mayAdopt: after === null && tiedAfterRunOff(contest),
  };
}

/** A tie that a run-off left standing may be adopted as it is. */
function tiedAfterRunOff(contest: ContestView): boolean {
  const runOffs = contest.rounds.filter((round) => round.stage === 'published').slice(1);
  return (runOffs.at(-1)?.published?.outcome.ties.length ?? 0) > 0;
}

/** What must be there before a roll of `contest` can be sealed, in the order it is best brought about. */
export function missingForRoll(view: ChairView, contest: ContestView): readonly Missing[] {
  const { hall } = view;
  const missing: Missing[] = [];
  if (hall.phase !== 'in_session') {
    missing.push({ missing: 'session' });
  }
  missing.push(...missingTellers(view));
  if (view.tokens < MINIMUM_BALLOTS) {
    missing.push({ missing: 'tokens', tokens: view.tokens, minimum: MINIMUM_BALLOTS });
  }
  const other = hall.contests.find((one) => one.id !== contest.id && isVoting(one));
  if (other) {
    missing.push({ missing: 'other_round', title: other.rules.title });
  }
  return missing;
}

function missingTellers({ hall }: ChairView): readonly Missing[] {
  if (hall.tellers.length === 0) {
    return [{ missing: 'tellers' }];
  }
  const names = hall.tellers
    .filter((teller) => teller.key !== 'accepted')
    .map((teller) => teller.name);
  return [
    ...(hall.tellers_adopted ? [] : [{ missing: 'tellers_adopted' } as const]),
    ...(names.length > 0 ? [{ missing: 'keys', names } as const] : []),
  ];
}
