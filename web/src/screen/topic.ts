/** What the meeting speaks of, as far as the wall has seen: the part of the public view that changed last. */
import type { ContestView, HallView } from '../protocol';
import { heldRounds, newestRound } from '../rounds';

export type Topic =
  | { readonly topic: 'motion'; readonly motion: number }
  | { readonly topic: 'contest'; readonly contest: number }
  | { readonly topic: 'offices' }
  | { readonly topic: 'pact' }
  | { readonly topic: 'presidium' }
  | { readonly topic: 'rules' }
  | { readonly topic: 'tellers' }
  | { readonly topic: 'standings' };

/** The topic after `now`: what differs from `before`, or still the `last` one; an opening begins anew. */
export function topicOf(
  before: HallView | undefined,
  now: HallView,
  last: Topic | undefined,
): Topic | undefined {
  if (before && before.phase !== now.phase) {
    return undefined;
  }
  return (before && changedTopic(before, now)) ?? standing(now, last);
}

/** What changed; a motion goes before what it brings about. */
function changedTopic(before: HallView, now: HallView): Topic | undefined {
  const motion = now.motions.find(
    (one, at) => differ(before.motions[at], one) && one.state.state !== 'withdrawn',
  );
  if (motion) {
    return { topic: 'motion', motion: motion.id };
  }
  const contest = now.contests.filter((one) => {
    const old = before.contests.find(({ id }) => id === one.id);
    return differ(old && story(old), story(one));
  });
  const last = contest.at(-1);
  return last && hasBegun(last)
    ? { topic: 'contest', contest: last.id }
    : PARTS.find(([part]) => differ(part(before), part(now)))?.[1];
}

const PARTS: readonly (readonly [(hall: HallView) => unknown, Topic])[] = [
  [({ offices }) => offices.map(({ holders }) => holders), { topic: 'offices' }],
  [({ pact }) => pact, { topic: 'pact' }],
  [({ presidium }) => presidium, { topic: 'presidium' }],
  [({ clauses, rules_adopted }) => [clauses, rules_adopted], { topic: 'rules' }],
  [({ tellers, committee_code }) => [tellers, committee_code], { topic: 'tellers' }],
  [({ standings, scores_locked }) => [standings, scores_locked], { topic: 'standings' }],
];

/** A withdrawn motion is no topic any more. */
function standing(now: HallView, last: Topic | undefined): Topic | undefined {
  const withdrawn =
    last?.topic === 'motion' &&
    now.motions.some(({ id, state }) => id === last.motion && state.state === 'withdrawn');
  return withdrawn ? undefined : last;
}

/** Whether the meeting has come to a contest. */
export function hasBegun(contest: ContestView): boolean {
  return contest.list.stage !== 'none' || newestRound(contest) !== undefined;
}

/** What the room follows of a contest; devices that vouch or recount change nothing on the wall's way. */
function story(contest: ContestView): unknown {
  const { list, chosen, next_round, pending, decision } = contest;
  const stages = heldRounds(contest).map(({ round }) => round.stage);
  return [list, chosen, next_round, pending, decision, stages];
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
