/**
 * All that a phone knows of one round, and how a newer view, a reconnection or a person's "try again"
 * changes it. Pure.
 *
 * Promises: what was pinned, stated or counted by this phone is held against every view; whatever
 * contradicts it is an alarm.
 */
import { sameRules, sameTerms } from '../audit/outcome';
import { votesAgree } from '../audit/recount';
import type { Election } from '../election';
import type { ContestRules, Refusal, RoundTerms, Signature, StatementKind } from '../protocol';
import type { Ticked } from './paper';
import { asksWhatIsSeen, type SeenRound } from './seen-round';

/** What this browser keeps of a round, under its uuid. */
export interface Kept {
  /** φ of the round as this phone first read it; any other is another election. */
  readonly fingerprint?: string;
  /** The half-made choice; gone as soon as the ballot is sealed. */
  readonly draft?: Ticked;
  readonly sealed?: { readonly raw: string; readonly tracker: string };
  /** A receipt that held, for the sealed ballot. */
  readonly receipt?: Signature;
  /** What "my ballot is in" was signed about. */
  readonly vouched?: Stated;
  /** What the recount was signed about, and what it counted. */
  readonly recounted?: Recounted;
  /** The digest of a published archive that did not hold: whatever is tried again, it never will. */
  readonly refuted?: string;
  /** Of how many ballots the proofs were checked, where those were all of the recounted archive. */
  readonly checked?: number;
}

/** What the own recount found, and the rules and terms under which its outcome was computed. */
export interface Recounted extends Stated {
  readonly counts: Counts;
  readonly inside: boolean;
  /** Of how many ballots the proofs were checked, beside those of the own one. */
  readonly checked: number;
  readonly terms: RoundTerms;
  readonly rules: ContestRules;
}

export type Counts = readonly (readonly number[])[];

/** What a statement binds: φ and two digests. */
export interface Stated {
  readonly fingerprint: string;
  readonly archive: string;
  readonly seen: string;
}

/** Why this phone refuses a round. */
export type SetupRefusal =
  | 'other_election'
  | 'other_meeting'
  | 'other_trustees'
  | 'not_on_roll'
  | 'flawed';

export type Setup =
  | { readonly status: 'unread' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'refused'; readonly why: SetupRefusal; readonly code?: string }
  | { readonly status: 'read'; readonly election: Election; readonly onRoll: boolean };

/** What the server says is in the box under this phone's credential. */
export type Found =
  /** `paper`: the last answer was "none" and nothing is sealed, so marking goes on while it is asked again. */
  | { readonly status: 'unasked'; readonly paper?: true }
  /** Asked in vain: refused, or the link broke. */
  | { readonly status: 'unanswered'; readonly paper?: true; readonly refusal?: Refusal }
  | { readonly status: 'none' }
  | { readonly status: 'ballot'; readonly tracker: string; readonly holds: boolean };

export type Sending =
  | { readonly status: 'idle' }
  | { readonly status: 'sealing'; readonly done: number }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** The program failed on this phone; nothing was sent. */
  | { readonly status: 'failed' };

/** Something is wrong that a person must be told at once. */
export type Alarm =
  | 'foreign_ballot'
  | 'bad_receipt'
  | 'ballot_missing'
  | 'two_archives'
  | 'bad_archive'
  | 'recount_differs'
  | 'other_election'
  | 'statement_refused';

/** The phone's own check of an archive. */
export type Check =
  | { readonly status: 'unchecked' }
  | { readonly status: 'working'; readonly done: number }
  | { readonly status: 'unreachable' }
  /** `inside`: a ballot under this phone's credential is in the archive. */
  | { readonly status: 'holds'; readonly inside: boolean; readonly checked?: number }
  | { readonly status: 'alarm'; readonly alarm: Alarm };

/** Whether the server has taken a statement; `contradicted`: it holds another one of this credential. */
export type Said = 'no' | 'taken' | 'unanswered' | 'contradicted';

/** What the phone as a whole knows that matters to a round. */
export interface Surroundings {
  /** The server knew this phone before the roll was sealed, so the roll must hold its credential. */
  readonly expected: boolean;
  /** Nothing is stated: the meeting is over, or the device is not this delegate's own. */
  readonly silent: boolean;
  /** What is kept here will be found again after a reload. */
  readonly lasting: boolean;
}

/** All that is known of one round. */
export interface Facts extends Surroundings {
  readonly view: SeenRound;
  readonly setup: Setup;
  readonly kept: Kept;
  readonly found: Found;
  readonly sending: Sending;
  readonly closing: Check;
  readonly recount: Check;
  /** A person wants the proofs of all ballots checked, not of a sample. */
  readonly all: boolean;
  /** What became of this phone's statements since the page was loaded. */
  readonly stated: Readonly<Record<StatementKind, Said>>;
}

/** A round of which nothing but the view and the kept things is known. */
export function firstFacts(view: SeenRound, kept: Kept): Facts {
  return {
    view,
    setup: { status: 'unread' },
    kept,
    found: { status: 'unasked' },
    sending: { status: 'idle' },
    closing: { status: 'unchecked' },
    recount: { status: 'unchecked' },
    all: false,
    stated: { in: 'no', recount: 'no' },
    expected: false,
    silent: false,
    lasting: true,
  };
}

/** The same facts under a newer view: what contradicts the older one has to be found again. */
export function underView(facts: Facts, view: SeenRound): Facts {
  const sameArchive = view.count?.archive === facts.view.count?.archive;
  return {
    ...facts,
    view,
    closing: sameArchive ? facts.closing : { status: 'unchecked' },
    recount: isSameResult(view, facts.view) ? facts.recount : { status: 'unchecked' },
  };
}

/** After an interruption: what is unreachable is tried again, what a server said is asked again. */
export function afterReconnection(facts: Facts): Facts {
  return {
    ...facts,
    setup: facts.setup.status === 'unreachable' ? { status: 'unread' } : facts.setup,
    found: { status: 'unasked', ...paperOf(facts) },
    sending: facts.sending.status === 'sealing' ? facts.sending : { status: 'idle' },
    closing: again(facts.closing),
    recount: again(facts.recount),
    stated: { in: saidAgain(facts.stated.in), recount: saidAgain(facts.stated.recount) },
  };
}

/** A person asks to try again: what was refused or did not hold is looked at once more. */
export function checkedAnew(facts: Facts): Facts {
  const anew = (check: Check): Check =>
    check.status === 'holds' ? check : { status: 'unchecked' };
  return {
    ...afterReconnection(facts),
    setup: facts.setup.status === 'read' && facts.setup.onRoll ? facts.setup : { status: 'unread' },
    closing: anew(facts.closing),
    recount: anew(facts.recount),
    stated: { in: 'no', recount: 'no' },
  };
}

/** What contradicts what this phone holds. */
export function alarmOf(facts: Facts): Alarm | undefined {
  const { recount, closing } = facts;
  if (facts.kept.fingerprint !== undefined && facts.view.fingerprint !== facts.kept.fingerprint) {
    return 'other_election';
  }
  if (facts.setup.status === 'read' && !asksWhatIsSeen(facts.setup.election, facts.view)) {
    return 'other_election';
  }
  const ballot = ballotAlarm(facts);
  if (ballot) {
    return ballot;
  }
  if (recount.status === 'alarm') {
    return recount.alarm;
  }
  if (closing.status === 'alarm') {
    return closing.alarm;
  }
  return publicationAlarm(facts) ?? statementAlarm(facts);
}

/** Whether a statement may be signed: never two of one kind about different digests. */
export function mayState(signed: Stated | undefined, now: Stated): boolean {
  return (
    signed === undefined ||
    (signed.fingerprint === now.fingerprint &&
      signed.archive === now.archive &&
      signed.seen === now.seen)
  );
}

/** What was kept of this very result when it was counted before, where as many proofs were checked as are wanted. */
export function countedAlready({ view, kept, all }: Facts): Check | undefined {
  const { recounted, checked = all ? undefined : recounted?.checked } = kept;
  const same =
    recounted?.archive === view.published?.archive && recounted?.seen === view.published?.result;
  return recounted && same && checked !== undefined
    ? { status: 'holds', inside: recounted.inside, checked }
    : undefined;
}

/** Whether both views show one and the same archive and result as published. */
export function isSameResult(
  { published: one }: SeenRound,
  { published: other }: SeenRound,
): boolean {
  return one?.archive === other?.archive && one?.result === other?.result;
}

function ballotAlarm({ found, kept }: Facts): Alarm | undefined {
  if (found.status !== 'ballot') {
    return undefined;
  }
  if (!found.holds) {
    return 'bad_receipt';
  }
  return kept.sealed && found.tracker !== kept.sealed.tracker ? 'foreign_ballot' : undefined;
}

/** What was counted here, held against what is shown now. */
function publicationAlarm({ view, kept }: Facts): Alarm | undefined {
  const { published } = view;
  const { recounted, refuted } = kept;
  if (published === null) {
    return undefined;
  }
  if (refuted !== undefined) {
    return refuted === published.archive ? 'bad_archive' : 'two_archives';
  }
  if (recounted === undefined) {
    return undefined;
  }
  if (recounted.archive !== published.archive || recounted.seen !== published.result) {
    return 'two_archives';
  }
  const asked = sameTerms(recounted.terms, view.terms) && sameRules(recounted.rules, view.rules);
  return asked && votesAgree(recounted.counts, view) ? undefined : 'recount_differs';
}

function statementAlarm({ stated, silent }: Facts): Alarm | undefined {
  const contradicted = stated.in === 'contradicted' || stated.recount === 'contradicted';
  return contradicted && !silent ? 'statement_refused' : undefined;
}

function paperOf({ found, kept }: Facts): { readonly paper?: true } {
  const shown = found.status === 'none' || ('paper' in found && found.paper === true);
  return shown && !kept.sealed ? { paper: true } : {};
}

function saidAgain(said: Said): Said {
  return said === 'unanswered' ? 'no' : said;
}

function again(check: Check): Check {
  return check.status === 'unreachable' ? { status: 'unchecked' } : check;
}
