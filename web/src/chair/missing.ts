/** What stands between the chair and the next round of a contest, on the phones or on paper. */
import { MINIMUM_BALLOTS } from '../election/floor';
import { openMotion } from '../motions';
import type { ChairView, ContestView, HallView } from '../protocol';
import { COUNTED_BY, isUnderWay } from '../rounds';

/** What stands between the chair and the next round. */
export type Missing =
  | { readonly missing: 'session' }
  | { readonly missing: 'rules' }
  | { readonly missing: 'motion' }
  | { readonly missing: 'quorum'; readonly present: number; readonly needed: number }
  | { readonly missing: 'tellers' }
  | { readonly missing: 'tellers_adopted' }
  | { readonly missing: 'keys'; readonly names: readonly string[] }
  | { readonly missing: 'two_tellers'; readonly keys: number }
  | { readonly missing: 'tokens'; readonly tokens: number; readonly minimum: number }
  | { readonly missing: 'other_round'; readonly title: string };

/** What must be there before a roll of `contest` can be sealed, in the order it is best brought about. */
export function missingForRoll(view: ChairView, contest: ContestView): readonly Missing[] {
  const { hall } = view;
  const missing: Missing[] = [...missingSession(hall), ...missingTellers(hall)];
  if (view.tokens < MINIMUM_BALLOTS) {
    missing.push({ missing: 'tokens', tokens: view.tokens, minimum: MINIMUM_BALLOTS });
  }
  return [...missing, ...otherRound(hall, contest)];
}

/** What must be there before a round of `contest` can be moved to paper, whatever its phones are at. */
export function missingForPaper(view: ChairView, contest: ContestView): readonly Missing[] {
  const { hall } = view;
  const keys = hall.tellers.filter((teller) => teller.key === 'accepted').length;
  return [
    ...missingSession(hall),
    ...(hall.tellers_adopted ? [] : [{ missing: 'tellers_adopted' } as const]),
    ...(keys < COUNTED_BY ? [{ missing: 'two_tellers', keys } as const] : []),
    ...otherRound(hall, contest),
  ];
}

/** One round at a time: no other begins before it has come to its end. */
function otherRound(hall: HallView, contest: ContestView): readonly Missing[] {
  const other = hall.contests.find((one) => one.id !== contest.id && isUnderWay(one));
  return other ? [{ missing: 'other_round', title: other.rules.title }] : [];
}

function missingSession(hall: HallView): readonly Missing[] {
  const { present, needed, met } = hall.quorum;
  return [
    ...(hall.phase === 'in_session' ? [] : [{ missing: 'session' } as const]),
    ...(hall.rules_adopted ? [] : [{ missing: 'rules' } as const]),
    ...(openMotion(hall) ? [{ missing: 'motion' } as const] : []),
    ...(met || needed === null ? [] : [{ missing: 'quorum', present, needed } as const]),
  ];
}

function missingTellers(hall: HallView): readonly Missing[] {
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
