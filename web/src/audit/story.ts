/** What a log tells about its rounds and tellers: the facts that a teller's page holds beside the files. */
import { actMessage } from '../election/message';
import type { Replacement } from '../election/spares';
import type { SignedMessage } from '../election/task';
import { isRecord, isSignature, type LogAct, type LogEvent, type LogLine, looseJson } from './log';

/** Tokens issued and voided since the roll before, each by an act that a desk signed. */
export interface TokenActs {
  readonly issued: number;
  readonly voided: number;
}

/** A round from the sealing of its roll on. */
export interface LoggedRound extends TokenActs {
  readonly id: string;
  readonly contest: number;
  readonly election: string;
  readonly trustees: string;
  readonly roll: string;
  /** Seats checked in when the roll was sealed. */
  readonly attending: number;
  /** Spares that desks had made by then and no round had used. */
  readonly spares: number;
  /** Lost credentials and the spares in their place, oldest first. */
  readonly replaced: readonly Replacement[];
  /** From closing on. */
  readonly closing?: Closing;
}

export interface Closing {
  readonly ballots: number;
  /** SHA-256 of the archive up to the encrypted tally. */
  readonly archive: string;
  /** The log head right after: devices sign it beside the archive. */
  readonly head: string;
}

/** The public half of a teller's key with its proof of knowledge, as the log holds it. */
export interface LoggedKey {
  readonly pok: { readonly challenge: string; readonly response: string };
  readonly public_key: string;
  readonly name?: string;
}

/** A line that checks a seat in or a token out, undoes it, makes spares or uses one, with the signature of the desk that asked for it. */
export interface DeskAct {
  readonly height: number;
  readonly signed: SignedMessage;
}

/** The acts of desks the chair had added by then; whether they are signed is for a worker. */
export function deskActsOf(meeting: string, lines: readonly LogLine[]): readonly DeskAct[] {
  const desks = new Map<unknown, unknown>();
  const acts: DeskAct[] = [];
  for (const { height, act, events } of lines) {
    for (const event of events) {
      followDesks(desks, event);
      if (act && DESK_ACTS.has(event.event) && desks.has(act.key) && asksFor(act, event)) {
        acts.push({ height, signed: signedAct(meeting, act) });
      }
    }
  }
  return acts;
}

/** All rounds in the order of their sealing. Seats and tokens count only on the lines of `deskActs`. */
export function roundsOf(
  lines: readonly LogLine[],
  deskActs: ReadonlySet<number>,
): readonly LoggedRound[] {
  const rounds: LoggedRound[] = [];
  let since = { issued: 0, voided: 0 };
  let spares = 0;
  const attending = new Set<unknown>();
  const holding = new Set<unknown>();
  for (const { height, digest, events } of lines) {
    for (const event of events) {
      if (deskActs.has(height)) {
        followSeats(attending, event);
        since = plusToken(since, event, holding);
        spares = sparesAfter(spares, event);
        replace(rounds, event);
      }
      if (event.event === 'roll_sealed') {
        rounds.push(sealedRound(event, { attending: attending.size, spares, ...since }));
        since = { issued: 0, voided: 0 };
      } else if (event.event === 'round_closed') {
        close(rounds, event, digest);
      }
    }
  }
  return rounds;
}

/** The accepted keys in slot order, once every teller named has one. */
export function acceptedKeys(lines: readonly LogLine[]): readonly LoggedKey[] | undefined {
  const offered = new Map<unknown, LoggedKey>();
  const accepted = new Map<unknown, LoggedKey>();
  let tellers = 0;
  for (const event of lines.flatMap((line) => line.events)) {
    if (event.event === 'tellers_named') {
      tellers = Array.isArray(event.tellers) ? event.tellers.length : 0;
      offered.clear();
      accepted.clear();
    } else {
      followKeys(offered, accepted, event);
    }
  }
  const keys = Array.from({ length: tellers }, (_, index) => accepted.get(index + 1));
  return tellers > 0 && keys.every((key) => key !== undefined) ? keys : undefined;
}

function followKeys(
  offered: Map<unknown, LoggedKey>,
  accepted: Map<unknown, LoggedKey>,
  { event, slot, key }: LogEvent,
): void {
  if (event === 'key_offered' && isKey(key)) {
    offered.set(slot, key);
  } else if (event === 'key_rejected') {
    offered.delete(slot);
    accepted.delete(slot);
  } else if (event === 'key_accepted') {
    const own = offered.get(slot);
    if (own) {
      accepted.set(slot, own);
    }
  }
}

function followDesks(desks: Map<unknown, unknown>, event: LogEvent): void {
  if (event.event === 'desk_added') {
    desks.set(event.key, event.desk);
  } else if (event.event === 'desk_removed') {
    forget(desks, event.desk);
  }
}

function forget(desks: Map<unknown, unknown>, desk: unknown): void {
  for (const [key, held] of desks) {
    if (held === desk) {
      desks.delete(key);
    }
  }
}

function followSeats(attending: Set<unknown>, { event, seat }: LogEvent): void {
  if (event === 'seat_checked_in') {
    attending.add(seat);
  } else if (event === 'check_in_undone' || event === 'seat_left') {
    attending.delete(seat);
  }
}

/** The signed act asks for just this event. */
function asksFor(act: LogAct, event: LogEvent): boolean {
  const asked = looseJson(act.act);
  const kind = DESK_ACTS.get(event.event);
  return (
    isRecord(asked) &&
    asked.act === kind &&
    ['seat', 'spares', 'contest', 'loss'].every((field) => asked[field] === event[field])
  );
}

function signedAct(meeting: string, { key, head, act, signature }: LogAct): SignedMessage {
  return { publicKey: key, message: actMessage(meeting, head, act), signature };
}

/** Who leaves takes a token off the next roll, if one was held. */
function plusToken(since: TokenActs, { event, seat }: LogEvent, holding: Set<unknown>): TokenActs {
  const issued = event === 'token_issued';
  const left = event === 'seat_left' && holding.has(seat);
  const voided = event === 'token_voided' || left;
  if (issued) {
    holding.add(seat);
  } else if (voided) {
    holding.delete(seat);
  }
  return {
    issued: since.issued + (issued ? 1 : 0),
    voided: since.voided + (voided ? 1 : 0),
  };
}

function sparesAfter(spares: number, event: LogEvent): number {
  if (event.event === 'spares_made') {
    return number(event, 'spares');
  }
  return event.event === 'credential_replaced' ? spares - 1 : spares;
}

/** A replacement belongs to the newest round of its contest. */
function replace(rounds: LoggedRound[], event: LogEvent): void {
  const round = newestOf(rounds, event);
  if (round && event.event === 'credential_replaced') {
    const replacement = { lost: text(event, 'lost'), spare: text(event, 'spare') };
    rounds[rounds.indexOf(round)] = { ...round, replaced: [...round.replaced, replacement] };
  }
}

function newestOf(rounds: readonly LoggedRound[], event: LogEvent): LoggedRound | undefined {
  const contest = number(event, 'contest');
  return [...rounds].reverse().find((one) => one.contest === contest);
}

function sealedRound(
  event: LogEvent,
  then: TokenActs & Pick<LoggedRound, 'attending' | 'spares'>,
): LoggedRound {
  return {
    id: text(event, 'round'),
    contest: number(event, 'contest'),
    election: text(event, 'election'),
    trustees: text(event, 'trustees'),
    roll: text(event, 'roll'),
    replaced: [],
    ...then,
  };
}

/** A closing belongs to the newest round of its contest. */
function close(rounds: LoggedRound[], event: LogEvent, head: string): void {
  const round = newestOf(rounds, event);
  if (round) {
    const closing = { ballots: number(event, 'ballots'), archive: text(event, 'archive'), head };
    rounds[rounds.indexOf(round)] = { ...round, closing };
  }
}

function isKey(value: unknown): value is LoggedKey {
  return isRecord(value) && typeof value.public_key === 'string' && isSignature(value.pok);
}

function text(event: LogEvent, name: string): string {
  const value = event[name];
  return typeof value === 'string' ? value : '';
}

function number(event: LogEvent, name: string): number {
  const value = event[name];
  return typeof value === 'number' ? value : Number.NaN;
}

/** What only a desk's signed act brings about: the event, and the act that asks for it. */
const DESK_ACTS: ReadonlyMap<string, string> = new Map([
  ['seat_checked_in', 'check_in'],
  ['check_in_undone', 'undo_check_in'],
  ['seat_left', 'check_out'],
  ['token_issued', 'issue_token'],
  ['token_voided', 'void_token'],
  ['spares_made', 'make_spares'],
  ['credential_replaced', 'replace_lost'],
]);
