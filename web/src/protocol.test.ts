/**
 * The samples of the wire that Rust wrote (tests/snapshots/wire): every message the types know is
 * there, no other, and what is signed in them holds for this side too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AcceptedBallot } from './election/ballot';
import { Code } from './election/code';
import { checkSignature, SigningKey } from './election/key';
import {
  actMessage,
  inMessage,
  receiptMessage,
  recountMessage,
  sessionMessage,
} from './election/message';
import { readElection } from './election/parameters';
import { Roll } from './election/roll';
import { Trustees } from './election/trustee';
import type { Act, ClientMessage, ServerMessage, SignedAct, Statement, You } from './protocol';

const FOLDER = resolve(import.meta.dirname, '../../tests/snapshots/wire');
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));

const FROM_CLIENT: Record<ClientMessage['type'], true> = {
  watch: true,
  prove: true,
  act: true,
  preview_sheet: true,
  answer_chair: true,
  choose_address: true,
  direct_wall: true,
  show_presets: true,
  show_like: true,
  read_like: true,
  show_history: true,
  make_file: true,
  start_rehearsal: true,
  stop_rehearsal: true,
  cast: true,
  find_ballot: true,
  state: true,
};

const FROM_SERVER: Record<ServerMessage['type'], true> = {
  challenge: true,
  welcome: true,
  waiting: true,
  unknown: true,
  hall: true,
  chair: true,
  desk: true,
  done: true,
  refused: true,
  workbook: true,
  presets: true,
  history: true,
  file: true,
  receipt: true,
  no_ballot: true,
  unreadable: true,
};

const ACTS: Record<Act['act'], true> = {
  name_meeting: true,
  take_preset: true,
  set_wording: true,
  set_paper_words: true,
  import_units: true,
  set_rules: true,
  set_agenda: true,
  tick_agenda: true,
  note_past_holders: true,
  lock_scores: true,
  unlock_scores: true,
  correct_unit: true,
  name_tellers: true,
  name_presidium: true,
  put_motion: true,
  count_hands: true,
  withdraw_motion: true,
  offer_key: true,
  accept_key: true,
  reject_key: true,
  delegate: true,
  end_delegation: true,
  add_desk: true,
  remove_desk: true,
  open_check_in: true,
  open_session: true,
  check_in: true,
  undo_check_in: true,
  check_out: true,
  note_attendee: true,
  drop_attendee: true,
  issue_token: true,
  make_spares: true,
  replace_lost: true,
  void_token: true,
  propose_list: true,
  withdraw_candidate: true,
  seal_roll: true,
  open_round: true,
  close_round: true,
  annul_round: true,
  give_share: true,
  move_to_paper: true,
  enter_paper_count: true,
  publish_round: true,
  sign_pact: true,
  unsign_pact: true,
  note_copy: true,
  seal_meeting: true,
  propose_destruction: true,
  withdraw_destruction: true,
  confirm_destruction: true,
};

const ROLES: Record<You['role'], true> = {
  chair: true,
  desk: true,
  teller: true,
  newcomer: true,
  delegate: true,
};

/** A sample as the wire carries it: in one line. */
function raw(name: string): string {
  return JSON.stringify(JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8')));
}

function parsed<T>(name: string): T {
  return JSON.parse(raw(name)) as T;
}

function fromClient<K extends ClientMessage['type']>(name: string, type: K) {
  const message = parsed<ClientMessage>(`client-${name}`);
  if (message.type !== type) {
    throw new Error(`${name} is ${message.type}`);
  }
  return message as Extract<ClientMessage, { type: K }>;
}

function fromServer<K extends ServerMessage['type']>(name: string, type: K) {
  const message = parsed<ServerMessage>(`server-${name}`);
  if (message.type !== type) {
    throw new Error(`${name} is ${message.type}`);
  }
  return message as Extract<ServerMessage, { type: K }>;
}

/** The values of a field over all samples whose name begins so, sorted. */
function tags(prefix: string, tag: (message: never) => string): readonly string[] {
  const named = NAMES.filter((name) => name.startsWith(prefix));
  return [...new Set(named.map((name) => tag(parsed<never>(name))))].sort();
}

const meeting = fromServer('challenge', 'challenge').meeting;
const election = readElection(raw('file-election'));

describe('the samples are the messages that the types know', () => {
  it('from a page', () => {
    const found = tags('client-', (message: ClientMessage) => message.type);
    expect(found).toEqual(Object.keys(FROM_CLIENT).sort());
  });

  it('from the server', () => {
    const found = tags('server-', (message: ServerMessage) => message.type);
    expect(found).toEqual(Object.keys(FROM_SERVER).sort());
  });

  it('acts', () => {
    expect(tags('act-', (act: Act) => act.act)).toEqual(Object.keys(ACTS).sort());
  });

  it('who a page can be', () => {
    const found = tags('server-welcome', (message: { you: You }) => message.you.role);
    expect(found).toEqual(Object.keys(ROLES).sort());
  });
});

describe('a view narrows to what its audience may see', () => {
  it('an open round shows how many ballots there are, and nothing else of them', () => {
    const [contest] = fromServer('hall', 'hall').view.contests;
    const [round] = contest?.rounds ?? [];
    expect(round).toMatchObject({ stage: 'open', ballots: 2, count: null, published: null });
    expect(round?.fingerprint).toBe(election.fingerprint);
  });

  it('a published round has figures that balance', () => {
    const [contest] = fromServer('hall-published', 'hall').view.contests;
    const [panel] = contest?.rounds[0]?.published?.outcome.panels ?? [];
    expect(panel?.figures).toMatchObject({ returned: 3, valid: 2, invalid: 1, blank: 1 });
  });

  it('a counted round is previewed to the chair only', () => {
    const { hall, previews } = fromServer('chair-counted', 'chair').view;
    expect(previews).toHaveLength(1);
    expect(hall.contests[0]?.rounds[0]?.published).toBeNull();
  });

  it('no view names a credential, and the desk sees whose phone is here', () => {
    const { seats } = fromServer('desk', 'desk').view;
    expect(seats.map((seat) => seat.phone)).toEqual(['here', 'gone', 'not_yet', 'not_yet']);
    const { credential } = parsed<{ credential: string }>('keys-token');
    for (const name of NAMES.filter((known) => /^server-(hall|chair|desk)/.test(known))) {
      expect(raw(name)).not.toContain(credential);
    }
  });
});

describe('what is signed in the samples holds', () => {
  it('the keys of a token and of a teller code', () => {
    const token = parsed<{ token: string; credential: string; session: string }>('keys-token');
    const ballotToken = codeOf('ballot_token', token.token);
    expect(`${SigningKey.derive('credential', meeting, ballotToken).public}`).toBe(
      token.credential,
    );
    expect(`${SigningKey.derive('session', meeting, ballotToken).public}`).toBe(token.session);
    const teller = parsed<{ code: string; trustee: string; session: string }>('keys-teller');
    const code = codeOf('teller_code', teller.code);
    expect(`${SigningKey.derive('trustee', meeting, code).public}`).toBe(teller.trustee);
    expect(`${SigningKey.derive('session', meeting, code).public}`).toBe(teller.session);
  });

  it('a session', () => {
    const { nonce: serverNonce } = fromServer('challenge', 'challenge');
    const { role, key, nonce, signature } = fromClient('prove', 'prove');
    const claim = { meeting, role, publicKey: key, serverNonce, pageNonce: nonce };
    checkSignature(key, sessionMessage(claim), signature);
  });

  it('each act', () => {
    for (const name of ['act', 'act-with-token', 'act-with-share']) {
      const { act }: { act: SignedAct } = fromClient(name, 'act');
      checkSignature(act.key, actMessage(meeting, act.head, act.act), act.signature);
    }
  });

  it('a ballot and its receipt', () => {
    const { ballot, round } = fromClient('cast', 'cast');
    const roll = Roll.read(raw('file-roll'));
    const accepted = AcceptedBallot.verify(election, roll, ballot);
    const receipt = fromServer('receipt', 'receipt');
    expect([receipt.round, receipt.tracker]).toEqual([round, accepted.tracker]);
    const message = receiptMessage(election.fingerprint, receipt.tracker);
    checkSignature(election.rules?.receiptKey ?? '', message, receipt.signature);
  });

  it('each device statement', () => {
    for (const statement of parsed<readonly Statement[]>('file-statements')) {
      const { kind, archive, seen, credential, signature } = statement;
      const say = kind === 'in' ? inMessage : recountMessage;
      checkSignature(credential, say(election.fingerprint, archive, seen), signature);
    }
  });

  it('the committee code of the trustees', () => {
    const trustees = Trustees.read(raw('file-trustees'));
    trustees.verify(election.publicKey);
    const { committee_code } = fromServer('hall', 'hall').view;
    expect(trustees.committeeCode()).toBe(committee_code);
  });
});

function codeOf(kind: 'ballot_token' | 'teller_code', text: string): Code {
  const read = Code.parse(kind, text);
  if (!read.ok) {
    throw new Error(read.flaw.code);
  }
  return read.value;
}
