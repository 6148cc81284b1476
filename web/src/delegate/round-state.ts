/**
 * What a phone's round card therefore shows, and what the phone must do next by itself. Pure: the shell
 * (`round-driver.ts`) does the tasks and reports what it learned; reload, reconnection and interruption
 * are nothing but facts that are not known yet.
 *
 * Promises: a ballot is sealed at most once and only its kept bytes are sent; "in the box" is said only
 * of a receipt that holds; nothing is ever stated of two archives of one φ.
 */
import type { Refusal, RoundStage } from '../protocol';
import {
  type Alarm,
  alarmOf,
  type Check,
  type Counts,
  type Facts,
  type Found,
  type SetupRefusal,
} from './round-facts';

/** What the round's card shows. */
export type Standing =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly why: SetupRefusal; readonly code?: string }
  | { readonly kind: 'alarm'; readonly alarm: Alarm; readonly tracker?: string }
  | { readonly kind: 'waiting' }
  /** The roll was sealed before this phone had its token. */
  | { readonly kind: 'late' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'not_answered'; readonly refusal?: Refusal }
  /** `settled`: the server has said that no ballot is in, and may take one. */
  | { readonly kind: 'marking'; readonly settled: boolean }
  | { readonly kind: 'sealing'; readonly done: number }
  | { readonly kind: 'sending' }
  | { readonly kind: 'not_taken'; readonly refusal: Refusal }
  | { readonly kind: 'not_sealed' }
  | { readonly kind: 'in_box'; readonly tracker: string }
  | { readonly kind: 'made_elsewhere'; readonly tracker: string }
  | { readonly kind: 'closed'; readonly mine: Mine }
  | { readonly kind: 'recounting'; readonly done: number }
  | {
      readonly kind: 'result';
      readonly counts: Counts;
      readonly mine: Mine;
      /** Of how many ballots the proofs were checked. */
      readonly checked: number;
    }
  | { readonly kind: 'ended'; readonly stage: EndedStage };

/** What became of this phone's ballot. */
export type Mine =
  | { readonly ballot: 'unknown' }
  /** None under its credential is in the box. */
  | { readonly ballot: 'none' }
  /** Its own bytes are in the archive. */
  | { readonly ballot: 'in'; readonly tracker: string }
  /** One is in, and another device made it. */
  | { readonly ballot: 'elsewhere'; readonly tracker?: string };

export type EndedStage = Extract<RoundStage, 'annulled' | 'not_countable' | 'not_decryptable'>;

/** What the phone must do next, by itself. */
export type Task =
  | 'read_setup'
  | 'find_ballot'
  | 'cast'
  | 'check_closing'
  | 'state_in'
  | 'recount'
  | 'state_recount';

/** The next task; `proven` says whether the server knows this phone now. */
export function taskOf(facts: Facts, proven: boolean): Task | undefined {
  if (endedStage(facts.view.stage) || alarmOf(facts)) {
    return undefined;
  }
  if (facts.setup.status === 'unread') {
    return 'read_setup';
  }
  if (facts.setup.status !== 'read') {
    return undefined;
  }
  switch (facts.view.stage) {
    case 'open':
      return proven && facts.setup.onRoll ? openTask(facts) : undefined;
    case 'closed':
    case 'counted':
      return facts.setup.onRoll ? closedTask(facts, proven) : undefined;
    case 'published':
      return publishedTask(facts, proven);
    case 'sealed':
    case 'annulled':
    case 'not_countable':
    case 'not_decryptable':
      return undefined;
  }
}

/** What the card shows. */
export function standingOf(facts: Facts): Standing {
  const ended = endedStage(facts.view.stage);
  if (ended) {
    return { kind: 'ended', stage: ended };
  }
  const alarm = alarmOf(facts);
  if (alarm) {
    return { kind: 'alarm', alarm, ...trackerOf(facts) };
  }
  const { setup } = facts;
  switch (setup.status) {
    case 'unread':
      return { kind: 'reading' };
    case 'unreachable':
      return { kind: 'unreachable' };
    case 'refused':
      return { kind: 'refused', why: setup.why, ...(setup.code ? { code: setup.code } : {}) };
    case 'read':
      return setup.onRoll || facts.view.stage === 'published'
        ? standingInRound(facts)
        : standingOffRoll(facts);
  }
}

function openTask({ kept, found, sending }: Facts): Task | undefined {
  if (sending.status !== 'idle') {
    return undefined;
  }
  if (found.status === 'unasked') {
    return kept.sealed && !kept.receipt ? 'cast' : 'find_ballot';
  }
  return found.status === 'none' && kept.sealed ? 'cast' : undefined;
}

function closedTask(facts: Facts, proven: boolean): Task | undefined {
  if (facts.closing.status === 'unchecked' && facts.view.count) {
    return 'check_closing';
  }
  if (!proven) {
    return undefined;
  }
  if (vouchable(facts) && facts.stated.in === 'no' && !facts.silent) {
    return 'state_in';
  }
  return facts.found.status === 'unasked' ? 'find_ballot' : undefined;
}

function publishedTask(facts: Facts, proven: boolean): Task | undefined {
  if (facts.recount.status === 'unchecked') {
    return 'recount';
  }
  if (!proven || !onRoll(facts)) {
    return undefined;
  }
  if (facts.recount.status === 'holds' && facts.stated.recount === 'no' && !facts.silent) {
    return 'state_recount';
  }
  return facts.found.status === 'unasked' ? 'find_ballot' : undefined;
}

function standingInRound(facts: Facts): Standing {
  switch (facts.view.stage) {
    case 'sealed':
      return { kind: 'waiting' };
    case 'open':
      return standingWhileOpen(facts);
    case 'closed':
    case 'counted':
      return { kind: 'closed', mine: mineOf(facts, facts.closing) };
    case 'published':
      return standingOnceOut(facts);
    case 'annulled':
    case 'not_countable':
    case 'not_decryptable':
      return { kind: 'ended', stage: facts.view.stage };
  }
}

function standingOffRoll({ expected }: Facts): Standing {
  return expected ? { kind: 'refused', why: 'not_on_roll' } : { kind: 'late' };
}

function standingWhileOpen({ kept, found, sending }: Facts): Standing {
  if (kept.sealed && kept.receipt && found.status !== 'none') {
    return { kind: 'in_box', tracker: kept.sealed.tracker };
  }
  switch (sending.status) {
    case 'sealing':
      return { kind: 'sealing', done: sending.done };
    case 'refused':
      return { kind: 'not_taken', refusal: sending.refusal };
    case 'failed':
      return { kind: kept.sealed ? 'not_answered' : 'not_sealed' };
    case 'idle':
      return kept.sealed ? standingSealed(found) : standingUnsealed(found);
  }
}

function standingSealed(found: Found): Standing {
  return found.status === 'unanswered' && found.refusal
    ? { kind: 'not_taken', refusal: found.refusal }
    : { kind: 'sending' };
}

function standingUnsealed(found: Found): Standing {
  switch (found.status) {
    case 'unasked':
      return found.paper ? { kind: 'marking', settled: false } : { kind: 'looking' };
    case 'unanswered':
      return found.paper
        ? { kind: 'marking', settled: false }
        : { kind: 'not_answered', ...(found.refusal ? { refusal: found.refusal } : {}) };
    case 'none':
      return { kind: 'marking', settled: true };
    case 'ballot':
      return { kind: 'made_elsewhere', tracker: found.tracker };
  }
}

function standingOnceOut(facts: Facts): Standing {
  const { recount, kept } = facts;
  switch (recount.status) {
    case 'unchecked':
      return { kind: 'recounting', done: 0 };
    case 'working':
      return { kind: 'recounting', done: recount.done };
    case 'unreachable':
    case 'alarm':
      return { kind: 'unreachable' };
    case 'holds':
      return {
        kind: 'result',
        counts: kept.recounted?.counts ?? [],
        mine: mineOf(facts, recount),
        checked: recount.checked ?? facts.view.ballots,
      };
  }
}

function trackerOf({ kept, found }: Facts): { readonly tracker?: string } {
  if (found.status === 'ballot') {
    return { tracker: found.tracker };
  }
  return kept.sealed && kept.receipt ? { tracker: kept.sealed.tracker } : {};
}

/** Its own ballot was found in the closed archive. */
function vouchable({ closing, kept }: Facts): boolean {
  return closing.status === 'holds' && closing.inside && kept.sealed !== undefined;
}

function mineOf(facts: Facts, check: Check): Mine {
  if (check.status !== 'holds') {
    return { ballot: 'unknown' };
  }
  if (!check.inside) {
    return { ballot: 'none' };
  }
  const { sealed } = facts.kept;
  return sealed
    ? { ballot: 'in', tracker: sealed.tracker }
    : { ballot: 'elsewhere', ...trackerOf(facts) };
}

function onRoll({ setup }: Facts): boolean {
  return setup.status === 'read' && setup.onRoll;
}

function endedStage(stage: RoundStage): EndedStage | undefined {
  switch (stage) {
    case 'annulled':
    case 'not_countable':
    case 'not_decryptable':
      return stage;
    case 'sealed':
    case 'open':
    case 'closed':
    case 'counted':
    case 'published':
      return undefined;
  }
}
