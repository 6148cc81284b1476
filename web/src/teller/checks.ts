/**
 * What a teller's page checks by itself before it gives a share (docs/cryptography.md, tellers). Pure:
 * the evidence was fetched and the heavy proofs were verified before; here every rule gets its line.
 */
import { isRecord, looseJson } from '../audit/log';
import type { LoggedRound } from '../audit/story';
import type { Flaw } from '../election/flaw';
import { MINIMUM_BALLOTS } from '../election/floor';
import type { Outcome } from '../election/outcome';
import type { ArchiveReport, RoundReport } from '../election/task';
import type { Memory } from './memory';

/** The three files that fix a round. */
export interface RoundSetup {
  readonly election: string;
  readonly trustees: string;
  readonly roll: string;
}

/** The log as this page read it. */
export interface LogFacts {
  /** Digest of every line, the newest last. */
  readonly heads: readonly string[];
  readonly rounds: readonly LoggedRound[];
  /** The rounds that came to nothing, by id. */
  readonly ended: readonly unknown[];
  /** The tellers' public keys that the chair accepted, in slot order, once every teller has one. */
  readonly accepted: readonly string[] | undefined;
}

export interface Evidence {
  /** What the hall view announces of the round. */
  readonly announced: {
    readonly round: string;
    readonly fingerprint: string;
    readonly archive: string;
    readonly head: string;
  };
  /** The files as they are published one by one, and what they say. */
  readonly files: RoundSetup;
  readonly setup: Outcome<RoundReport>;
  /** The archive in which every proof and the order of events were verified, or why not. */
  readonly archive: Outcome<ArchiveReport>;
  /** Absent when the chain of the log does not hold. */
  readonly log: LogFacts | undefined;
  /** Devices' statements for this archive whose signatures hold. */
  readonly statements: number;
  readonly own: { readonly slot: number; readonly publicKey: string };
  readonly memory: Memory;
}

/** `needs_reason`: the share may be given, but only with a reason that is logged. */
export type Verdict = 'holds' | 'fails' | 'needs_reason';

/** The outcome of one check, with the figures its line shows. */
export type Check = { readonly verdict: Verdict } & CheckFigures;

export type CheckFigures =
  | { readonly name: 'archive'; readonly flaw?: Flaw }
  | {
      readonly name:
        | 'files'
        | 'digest'
        | 'log'
        | 'own_key'
        | 'same_tellers'
        | 'standing'
        | 'one_digest';
    }
  | ({ readonly name: 'roll' } & RollChange)
  | { readonly name: 'one_each'; readonly ballots: number }
  | { readonly name: 'spares'; readonly spares: number; readonly replaced: number }
  | { readonly name: 'seats'; readonly ballots: number; readonly attending: number }
  | { readonly name: 'minimum'; readonly ballots: number; readonly minimum: number }
  | { readonly name: 'statements'; readonly ballots: number; readonly statements: number };

export type CheckName = CheckFigures['name'];

/** How the roll differs from the roll before it, beside the logged acts that could make it differ. */
export interface RollChange {
  readonly added: number;
  readonly removed: number;
  readonly issued: number;
  readonly voided: number;
}

/** Every check in the order a person reads them. Without a verified archive there is only its refusal. */
export function checksOf(evidence: Evidence): readonly Check[] {
  const { archive } = evidence;
  if (!archive.ok) {
    return [{ name: 'archive', verdict: 'fails', flaw: archive.flaw }];
  }
  const facts = archive.value;
  const round = loggedRound(evidence);
  return [
    { name: 'archive', verdict: verdict(facts.stage === 'closed') },
    { name: 'files', verdict: verdict(filesAgree(evidence, facts, round)) },
    { name: 'log', verdict: verdict(logHolds(evidence)) },
    { name: 'digest', verdict: verdict(digestAgrees(evidence, facts, round)) },
    { name: 'standing', verdict: verdict(stillStands(evidence, facts)) },
    { name: 'own_key', verdict: verdict(ownKeyInside(evidence, facts)) },
    { name: 'same_tellers', verdict: verdict(sameTellers(evidence, facts, round)) },
    rollCheck(evidence, facts, round),
    oneEach(facts),
    ...sparesCheck(facts, round),
    seatsCheck(facts, round),
    minimumCheck(facts),
    statementsCheck(evidence, facts),
    { name: 'one_digest', verdict: verdict(oneDigest(evidence.memory, facts)) },
  ];
}

/** Lost credentials of the round and their spares, as the log tells. */
export function replacedBy(evidence: Evidence): LoggedRound['replaced'] {
  return loggedRound(evidence)?.replaced ?? [];
}

/** Whether the page gives a share at all, and whether only with a reason. */
export function shareStanding(checks: readonly Check[]): Verdict {
  if (checks.some((check) => check.verdict === 'fails')) {
    return 'fails';
  }
  return checks.some((check) => check.verdict === 'needs_reason') ? 'needs_reason' : 'holds';
}

function verdict(holds: boolean): Verdict {
  return holds ? 'holds' : 'fails';
}

function loggedRound({ log, announced }: Evidence): LoggedRound | undefined {
  return log?.rounds.find((round) => round.id === announced.round);
}

/** Archive, published files, log and hall view speak of the same documents. */
function filesAgree(evidence: Evidence, facts: ArchiveReport, round?: LoggedRound): boolean {
  const { announced, files, setup } = evidence;
  return (
    facts.fingerprint === announced.fingerprint &&
    facts.uuid === announced.round &&
    setup.ok &&
    sameReport(setup.value, facts) &&
    round !== undefined &&
    sameSetup(files, round)
  );
}

function sameReport(one: RoundReport, other: RoundReport): boolean {
  return (
    one.fingerprint === other.fingerprint &&
    one.committeeCode === other.committeeCode &&
    same(one.trusteeKeys, other.trusteeKeys) &&
    same(one.credentials, other.credentials)
  );
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function sameSetup(one: RoundSetup, other: RoundSetup): boolean {
  return (
    one.election === other.election && one.trustees === other.trustees && one.roll === other.roll
  );
}

/** The chain holds, contains the closing head, and continues what this page saw before. */
function logHolds({ log, announced, memory }: Evidence): boolean {
  if (log === undefined) {
    return false;
  }
  const { seen } = memory;
  const continues = seen === undefined || log.heads[seen.height] === seen.head;
  return continues && log.heads.includes(announced.head);
}

function digestAgrees(evidence: Evidence, facts: ArchiveReport, round?: LoggedRound): boolean {
  const { announced } = evidence;
  return (
    facts.digest === announced.archive &&
    round !== undefined &&
    round.closing?.archive === facts.digest &&
    round.closing.head === announced.head &&
    round.closing.ballots === facts.ballots
  );
}

/** Neither the log nor anything this page has seen says that the round came to nothing. */
function stillStands({ log, memory }: Evidence, { uuid, fingerprint }: ArchiveReport): boolean {
  return log !== undefined && !log.ended.includes(uuid) && !memory.ended?.includes(fingerprint);
}

function ownKeyInside({ own }: Evidence, facts: ArchiveReport): boolean {
  return facts.trusteeKeys[own.slot - 1] === own.publicKey;
}

/** The keys that were accepted, unchanged from the first roll on, and those this page held to before. */
function sameTellers(
  { memory, log }: Evidence,
  facts: ArchiveReport,
  round?: LoggedRound,
): boolean {
  if (log?.accepted === undefined || round === undefined) {
    return false;
  }
  const before = log.rounds.slice(0, log.rounds.indexOf(round));
  return (
    same(log.accepted, facts.trusteeKeys) &&
    before.every(({ trustees }) => trustees === round.trustees) &&
    (memory.committeeCode === undefined || memory.committeeCode === facts.committeeCode)
  );
}

function rollCheck({ log }: Evidence, facts: ArchiveReport, round?: LoggedRound): Check {
  const index = round && log ? log.rounds.indexOf(round) : -1;
  const before = tokensAfter(log?.rounds[index - 1]);
  const spares = new Set<unknown>(facts.spares);
  const now = new Set<unknown>(facts.credentials.filter((credential) => !spares.has(credential)));
  const change: RollChange = {
    added: [...now].filter((credential) => !before.has(credential)).length,
    removed: [...before].filter((credential) => !now.has(credential)).length,
    issued: round?.issued ?? 0,
    voided: round?.voided ?? 0,
  };
  return { name: 'roll', verdict: verdict(index >= 0 && isLogged(change)), ...change };
}

/** A token issued and voided between two rolls shows in neither, so both sides shrink alike. */
function isLogged({ added, removed, issued, voided }: RollChange): boolean {
  return added <= issued && removed <= voided && added - removed === issued - voided;
}

/** The credentials of people's tokens when a round before had ended, as the log holds them. */
function tokensAfter(round: LoggedRound | undefined): ReadonlySet<unknown> {
  const list = looseJson(round?.roll ?? '[]');
  const tokens = new Set<unknown>(Array.isArray(list) ? list : []);
  for (const spare of sparesIn(round?.election ?? '')) {
    tokens.delete(spare);
  }
  for (const { lost, spare } of round?.replaced ?? []) {
    tokens.delete(lost);
    tokens.add(spare);
  }
  return tokens;
}

function sparesIn(election: string): readonly unknown[] {
  const read = looseJson(election);
  const rules = isRecord(read) ? read.x_rules : undefined;
  return isRecord(rules) && Array.isArray(rules.spares) ? rules.spares : [];
}

/** As many spares as desks made and no round used; that only activated ones voted, the archive's own check says. */
function sparesCheck(facts: ArchiveReport, round?: LoggedRound): readonly Check[] {
  const spares = facts.spares.length;
  const made = round?.spares ?? 0;
  const replaced = round?.replaced.length ?? 0;
  return spares + made === 0
    ? []
    : [{ name: 'spares', verdict: verdict(spares === made), spares, replaced }];
}

function oneEach({ ballots, voted, credentials }: ArchiveReport): Check {
  const known = new Set(credentials);
  const holds =
    voted.length === ballots &&
    new Set(voted).size === ballots &&
    voted.every((credential) => known.has(credential));
  return { name: 'one_each', verdict: verdict(holds), ballots };
}

function seatsCheck(facts: ArchiveReport, round?: LoggedRound): Check {
  const attending = round?.attending ?? 0;
  const { ballots } = facts;
  return { name: 'seats', verdict: verdict(ballots <= attending), ballots, attending };
}

function minimumCheck({ ballots, minimum }: ArchiveReport): Check {
  const least = Math.max(minimum, MINIMUM_BALLOTS);
  return { name: 'minimum', verdict: verdict(ballots >= least), ballots, minimum: least };
}

function statementsCheck({ statements }: Evidence, { ballots }: ArchiveReport): Check {
  const enough = statements * 2 > ballots;
  return { name: 'statements', verdict: enough ? 'holds' : 'needs_reason', statements, ballots };
}

function oneDigest(memory: Memory, facts: ArchiveReport): boolean {
  const given = memory.given[facts.fingerprint];
  return given === undefined || given === facts.digest;
}
