import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Asking, WithoutRequest } from '../connection';
import { type Outcome, SigningKey, TaskRunner, type Tasks } from '../election';
import type { Code } from '../election/code';
import { fingerprint } from '../election/hash';
import { checkSignature } from '../election/key';
import { inMessage, recountMessage } from '../election/message';
import { outcomeOf } from '../election/outcome';
import { finishGently } from '../election/progress';
import { browserRandom } from '../election/random';
import { taskSteps } from '../election/task';
import type { Refusal, Statement } from '../protocol';
import { Keep } from '../session';
import { RoundDriver } from './round-driver';
import type { Kept } from './round-facts';
import { RoundKeep } from './round-keep';
import { standingOf } from './round-state';
import type { SeenRound } from './seen-round';
import { FakeRound, HEAD, MEETING, ROUND } from './testing/fake-round';

/** A server that holds one round; it can lie when told to. */
class FakeServer {
  readonly round = new FakeRound();
  readonly asked: Asking[] = [];
  readonly statements: Statement[] = [];
  archive: Uint8Array | undefined;
  refuses = false;
  answersStatements: Refusal | undefined;

  ask(asking: Asking): Promise<Answer> {
    this.asked.push(asking);
    return Promise.resolve({ request: 1, ...this.#answer(asking) } as Answer);
  }

  #answer(asking: Asking): WithoutRequest<Answer> {
    switch (asking.type) {
      case 'cast':
        return this.#cast(asking.ballot);
      case 'find_ballot': {
        const held = this.round.ballots.get(asking.credential);
        return held ? this.#receipt(held) : { type: 'no_ballot', round: ROUND };
      }
      case 'state':
        this.statements.push(asking.statement);
        return this.answersStatements
          ? { type: 'refused', refusal: this.answersStatements }
          : { type: 'done' };
      default:
        throw new Error('a phone asks for nothing else');
    }
  }

  #cast(ballot: string): WithoutRequest<Answer> {
    if (this.refuses) {
      return { type: 'refused', refusal: { refusal: 'disk_refused' } };
    }
    const { credential } = JSON.parse(ballot) as { credential: string };
    const held = this.round.ballots.get(credential) ?? ballot;
    if (held !== ballot) {
      return { type: 'refused', refusal: { refusal: 'second_ballot' } };
    }
    this.round.ballots.set(credential, ballot);
    return this.#receipt(ballot);
  }

  #receipt(ballot: string): WithoutRequest<Answer> {
    const tracker = fingerprint(ballot);
    return { type: 'receipt', round: ROUND, tracker, signature: this.round.receipt(tracker) };
  }

  file(address: string): string | Uint8Array | undefined {
    switch (address.split('/').at(-1)) {
      case 'election.json':
        return this.round.election.raw;
      case 'trustees.json':
        return this.round.trustees.raw;
      case 'roll.json':
        return this.round.roll.raw;
      case 'archive.bel':
        return this.archive;
      default:
        return undefined;
    }
  }
}

/** Seals nothing: the program fails. */
class BrokenRunner extends TaskRunner {
  constructor() {
    super(() => undefined);
  }

  override run<K extends keyof Tasks>(
    kind: K,
    input: Tasks[K]['input'],
  ): Promise<Outcome<Tasks[K]['value']>> {
    return kind === 'seal' ? Promise.reject(new Error('out of memory')) : super.run(kind, input);
  }
}

let server: FakeServer;
let keep: Keep;
let drafts: Keep;
let broken = false;
let pins: { code: string | undefined };

beforeEach(() => {
  server = new FakeServer();
  keep = new Keep('0a1b2c3d', 'delegate', undefined);
  drafts = new Keep('0a1b2c3d', 'delegate', undefined);
  broken = false;
  pins = { code: undefined };
  vi.stubGlobal('fetch', (address: string) => {
    const file = server.file(address);
    return Promise.resolve(new Response(file as BodyInit, { status: file ? 200 : 404 }));
  });
});

afterEach(() => vi.unstubAllGlobals());

function token(): Code {
  const [first] = server.round.tokens;
  if (first === undefined) {
    throw new Error('a round has voters');
  }
  return first;
}

/** A phone just loaded, under this view of the round. */
function load(view: SeenRound): RoundDriver {
  const own = pins;
  const driver = new RoundDriver(
    {
      id: '0a1b2c3d',
      meeting: MEETING,
      token: token(),
      credential: SigningKey.derive('credential', MEETING, token()),
      connection: server,
      runner: broken ? new BrokenRunner() : new TaskRunner(() => undefined),
      keep,
      drafts,
      around: () => ({ expected: false, silent: false }),
      pinned: () => own.code,
      pin: (code) => {
        own.code ??= code;
      },
    },
    view,
  );
  driver.follow(view, true);
  return driver;
}

async function stands(driver: RoundDriver, kind: string): Promise<void> {
  await vi.waitFor(() => expect(standingOf(driver.facts.value).kind).toBe(kind), 20_000);
}

const open = () => server.round.view({ stage: 'open' });

async function castOne(answers: readonly number[] = [0, 2]): Promise<RoundDriver> {
  const driver = load(open());
  await stands(driver, 'marking');
  await driver.confirm([answers]);
  await stands(driver, 'in_box');
  return driver;
}

describe('casting', () => {
  it('goes from the paper into the box, the draft forgotten', async () => {
    const driver = load(open());
    await stands(driver, 'marking');
    driver.draft([[0]]);
    expect(load(open()).facts.value.kept.draft).toEqual([[0]]);
    await driver.confirm([[0, 2]]);
    await stands(driver, 'in_box');
    const { draft, sealed } = kept();
    expect(draft).toBe(undefined);
    expect(server.round.ballots.get(driverCredential().toString())).toBe(sealed?.raw);
    expect(pins.code).toBe(server.round.trustees.committeeCode());
  });

  it('keeps the bytes before it sends them, and after a reload sends the same', async () => {
    server.refuses = true;
    const driver = load(open());
    await stands(driver, 'marking');
    await driver.confirm([[1]]);
    await stands(driver, 'not_taken');
    const { sealed } = kept();
    server.refuses = false;
    await stands(load(open()), 'in_box');
    expect(server.round.ballots.get(driverCredential().toString())).toBe(sealed?.raw);
  });

  it('never seals a second ballot, though asked twice or by another tab', async () => {
    const driver = load(open());
    const other = load(open());
    await stands(driver, 'marking');
    await stands(other, 'marking');
    await driver.confirm([[1]]);
    other.draft([[2]]);
    await stands(driver, 'in_box');
    expect(kept()).toMatchObject({ sealed: {}, receipt: {} });
    expect(kept().draft).toBe(undefined);
    await other.confirm([[2]]);
    await stands(other, 'in_box');
    expect(server.round.ballots.size).toBe(1);
    expect(standingOf(other.facts.value)).toEqual(standingOf(driver.facts.value));
  });

  it('takes over at once what another tab has sealed', async () => {
    const driver = load(open());
    const other = load(open());
    await stands(driver, 'marking');
    await stands(other, 'marking');
    await driver.confirm([[1]]);
    other.look();
    await stands(other, 'in_box');
    expect(server.asked.filter(({ type }) => type === 'cast')).toHaveLength(2);
    expect(server.round.ballots.size).toBe(1);
  });

  it('says that sealing failed on this phone, and seals when tried again', async () => {
    broken = true;
    const driver = load(open());
    await stands(driver, 'marking');
    await driver.confirm([[1]]);
    expect(standingOf(driver.facts.value)).toEqual({ kind: 'not_sealed' });
    driver.retry();
    await stands(driver, 'marking');
    expect(kept().sealed).toBe(undefined);
  });

  it('knows that a browser without storage will not find the ballot after a reload', async () => {
    const driver = load(open());
    await stands(driver, 'marking');
    expect(driver.facts.value.lasting).toBe(false);
  });

  it('forgets the draft with the closing of the box', async () => {
    const driver = load(open());
    await stands(driver, 'marking');
    driver.draft([[1]]);
    expect(kept().draft).toEqual([[1]]);
    driver.follow(server.round.view({ stage: 'annulled' }), true);
    expect(kept().draft).toBe(undefined);
  });

  it('meets another ballot under its token with an alarm', async () => {
    const driver = load(open());
    await stands(driver, 'marking');
    server.round.vote(0, [5]);
    await driver.confirm([[1]]);
    await stands(driver, 'alarm');
    expect(standingOf(driver.facts.value)).toMatchObject({ alarm: 'foreign_ballot' });
  });

  it('on another device finds the ballot and does not offer the paper', async () => {
    await castOne();
    keep = new Keep('0a1b2c3d', 'delegate', undefined);
    await stands(load(open()), 'made_elsewhere');
  });
});

describe('a round that is not to be trusted', () => {
  it('has other trustees than those pinned', async () => {
    pins.code = '0000000000000000';
    const driver = load(open());
    await stands(driver, 'refused');
    expect(standingOf(driver.facts.value)).toMatchObject({ why: 'other_trustees' });
    expect(server.asked).toEqual([]);
  });

  it('has another election than φ says', async () => {
    const driver = load({ ...open(), fingerprint: 'x' });
    await stands(driver, 'refused');
    expect(standingOf(driver.facts.value)).toMatchObject({ why: 'other_election' });
  });
});

describe('statements', () => {
  it('say at closing that the ballot is in, after the bytes were found', async () => {
    const driver = await castOne();
    server.round.vote(1, [2]);
    server.round.vote(2, []);
    server.archive = server.round.closed().bytes();
    const view = server.round.closedView();
    driver.follow(view, true);
    await vi.waitFor(() => expect(server.statements.length).toBe(1));
    const [said] = server.statements;
    const message = inMessage(view.fingerprint, view.count?.archive ?? '', HEAD);
    expect(said && checkSignature(said.credential, message, said.signature)).toBe(undefined);
    expect(standingOf(driver.facts.value)).toMatchObject({ mine: { ballot: 'in' } });
  });

  it('are never made about a second archive', async () => {
    const driver = await castOne();
    server.round.vote(1, [2]);
    server.archive = server.round.closed().bytes();
    driver.follow(server.round.closedView(), true);
    await vi.waitFor(() => expect(server.statements.length).toBe(1));
    server.round.vote(2, [3]);
    server.archive = server.round.closed().bytes();
    driver.follow(server.round.closedView(), true);
    await stands(driver, 'alarm');
    expect(standingOf(driver.facts.value)).toMatchObject({ alarm: 'two_archives' });
    expect(server.statements.length).toBe(1);
  });

  it('are never made about a second archive by another tab', async () => {
    const driver = await castOne();
    const other = load(open());
    await stands(other, 'in_box');
    server.round.vote(1, [2]);
    server.archive = server.round.closed().bytes();
    driver.follow(server.round.closedView(), true);
    await vi.waitFor(() => expect(server.statements.length).toBe(1));
    server.round.vote(2, [3]);
    server.archive = server.round.closed().bytes();
    other.follow(server.round.closedView(), true);
    await stands(other, 'alarm');
    expect(standingOf(other.facts.value)).toMatchObject({ alarm: 'two_archives' });
    expect(server.statements.length).toBe(1);
  });

  it('of a recount bind both tabs to the first one', async () => {
    const driver = await castOne();
    const other = load(open());
    await stands(other, 'in_box');
    server.round.vote(1, [2]);
    server.round.vote(2, []);
    server.archive = server.round.finished().bytes;
    const view = server.round.publishedView();
    driver.follow(view, true);
    await vi.waitFor(() => expect(server.statements.length).toBe(1));
    const published = view.published && { ...view.published, archive: 'f'.repeat(64) };
    other.look();
    other.follow({ ...view, published }, true);
    await stands(other, 'alarm');
    expect(standingOf(other.facts.value)).toMatchObject({ alarm: 'two_archives' });
    expect(server.statements.length).toBe(1);
  });

  it('name the election that was read, whatever a later view calls it', async () => {
    const driver = await castOne();
    server.round.vote(1, [2]);
    server.round.vote(2, []);
    server.archive = server.round.closed().bytes();
    driver.follow({ ...server.round.closedView(), fingerprint: 'x' }, true);
    expect(standingOf(driver.facts.value)).toMatchObject({ alarm: 'other_election' });
    await stands(load({ ...server.round.closedView(), fingerprint: 'x' }), 'alarm');
    expect(server.statements).toEqual([]);
  });

  it('that the server contradicts are an alarm, others are made again', async () => {
    const driver = await castOne();
    server.round.vote(1, [2]);
    server.round.vote(2, []);
    server.archive = server.round.closed().bytes();
    const view = server.round.closedView();
    server.answersStatements = { refusal: 'disk_refused' };
    driver.follow(view, true);
    await vi.waitFor(() => expect(driver.facts.value.stated.in).toBe('unanswered'));
    server.answersStatements = { refusal: 'bad_statement' };
    driver.follow(view, false);
    driver.follow(view, true);
    await stands(driver, 'alarm');
    expect(standingOf(driver.facts.value)).toMatchObject({ alarm: 'statement_refused' });
  });

  it('say after publication what the own recount found', async () => {
    const driver = await castOne();
    server.round.vote(1, [2]);
    server.round.vote(2, []);
    server.archive = server.round.finished().bytes;
    const view = server.round.publishedView();
    driver.follow(view, true);
    await stands(driver, 'result');
    await vi.waitFor(() => expect(server.statements.length).toBe(1));
    const { archive = '', result = '' } = view.published ?? {};
    const [said] = server.statements;
    const message = recountMessage(view.fingerprint, archive, result);
    expect(said && checkSignature(said.credential, message, said.signature)).toBe(undefined);
  });

  it('are made after a sample, and all ballots are gone through when that is asked', async () => {
    const driver = await castOne();
    server.round.vote(1, [2]);
    server.round.vote(2, []);
    server.archive = server.round.finished().bytes;
    const run = vi.spyOn(TaskRunner.prototype, 'run');
    driver.follow(server.round.publishedView(), true);
    await stands(driver, 'result');
    driver.recountAll();
    await stands(driver, 'recounting');
    await stands(driver, 'result');
    expect(standingOf(driver.facts.value)).toMatchObject({ kind: 'result', checked: 3 });
    const samples = run.mock.calls
      .filter(([kind]) => kind === 'verify_archive')
      .map(([, input]) => 'sample' in input && input.sample);
    expect(samples).toEqual([driverCredential().toString(), false]);
    run.mockRestore();
  });

  it('are not made when the ballot is missing from the archive', async () => {
    const driver = await castOne();
    server.round.ballots.clear();
    for (const voter of [1, 2]) {
      server.round.vote(voter, [voter]);
    }
    server.archive = server.round.closed().bytes();
    driver.follow(server.round.closedView(), true);
    await stands(driver, 'alarm');
    expect(standingOf(driver.facts.value)).toMatchObject({ alarm: 'ballot_missing' });
    expect(server.statements).toEqual([]);
  });
});

describe('the check of all proofs', () => {
  const FLAWED = { ok: false, flaw: 'bad_individual_proof' } as const;
  const flawed = () => Promise.resolve(FLAWED);
  let all: () => Promise<unknown>;
  let counts: number;

  /** Samples hold as they are; what becomes of the check of all says `all`. */
  beforeEach(() => {
    const run = TaskRunner.prototype.run;
    all = flawed;
    counts = 0;
    vi.spyOn(TaskRunner.prototype, 'run').mockImplementation(function (this: TaskRunner, ...task) {
      const [kind, input] = task;
      counts += kind === 'verify_archive' ? 1 : 0;
      const whole = kind === 'verify_archive' && !('sample' in input);
      return (whole ? all() : run.apply(this, task)) as ReturnType<typeof run>;
    });
  });

  afterEach(() => vi.restoreAllMocks());

  /** A phone whose sample held, of a round that is out; `published` is its view. */
  async function sampled(proven = true) {
    const driver = await castOne();
    server.round.vote(1, [2]);
    server.round.vote(2, []);
    server.archive = server.round.finished().bytes;
    const published = server.round.publishedView();
    driver.follow(published, proven);
    await stands(driver, 'result');
    return { driver, published };
  }

  const BAD = { kind: 'alarm', alarm: 'bad_archive' };

  it('that failed stays an alarm, tried again, after a reload and in another tab', async () => {
    const { driver, published } = await sampled(false);
    const other = load(open());
    driver.recountAll();
    await stands(driver, 'alarm');
    driver.retry();
    expect(standingOf(driver.facts.value)).toMatchObject(BAD);
    driver.follow(published, true);
    expect(standingOf(driver.facts.value)).toMatchObject(BAD);
    expect(standingOf(load(published).facts.value)).toMatchObject(BAD);
    other.look();
    other.follow(published, true);
    expect(standingOf(other.facts.value)).toMatchObject(BAD);
    expect(counts).toBe(2);
    expect(server.statements).toEqual([]);
  });

  it('that failed in another tab leaves nothing to be stated', async () => {
    const { driver, published } = await sampled(false);
    const other = load(open());
    other.follow(published, false);
    await stands(other, 'result');
    driver.recountAll();
    await stands(driver, 'alarm');
    other.follow(published, true);
    await stands(other, 'alarm');
    expect(server.statements).toEqual([]);
  });

  it('of other bytes than were published is made again when that is asked', async () => {
    const { driver } = await sampled();
    server.archive = server.round.closed().bytes();
    driver.recountAll();
    await stands(driver, 'alarm');
    driver.retry();
    await stands(driver, 'recounting');
    await stands(driver, 'alarm');
    expect(counts).toBe(3);
  });

  it('that failed makes another archive of the round a second one', async () => {
    const { driver, published } = await sampled();
    driver.recountAll();
    await stands(driver, 'alarm');
    driver.follow(elsewhere(published), true);
    expect(standingOf(driver.facts.value)).toMatchObject({ alarm: 'two_archives' });
  });

  it('is known after a reload when it held', async () => {
    all = held;
    const { driver, published } = await sampled();
    driver.recountAll();
    await vi.waitFor(() => expect(counts).toBe(2));
    await stands(driver, 'result');
    const again = load(published);
    await stands(again, 'result');
    expect(kept().checked).toBe(3);
    again.recountAll();
    await stands(again, 'result');
    expect(counts).toBe(2);
  });

  it('goes on to what is left to do', async () => {
    let end = (_: unknown) => undefined as unknown;
    all = () => new Promise((ended) => (end = ended));
    const { driver, published } = await sampled(false);
    driver.recountAll();
    await vi.waitFor(() => expect(counts).toBe(2));
    driver.follow(published, true);
    await vi.waitFor(() => expect(standingOf(driver.facts.value).kind).toBe('recounting'));
    end(await held());
    await vi.waitFor(() => expect(server.statements).toHaveLength(1));
    expect(standingOf(driver.facts.value)).toMatchObject({ kind: 'result', checked: 3 });
  });

  it('waits for what is under way', async () => {
    all = held;
    const { ask } = FakeServer.prototype;
    vi.spyOn(server, 'ask').mockImplementation((asking) =>
      asking.type === 'state' ? new Promise(() => undefined) : ask.call(server, asking),
    );
    const { driver } = await sampled();
    driver.recountAll();
    await stands(driver, 'recounting');
    expect(counts).toBe(1);
  });

  it('says nothing of another result that came meanwhile', async () => {
    let end = (_: unknown) => undefined as unknown;
    all = () => new Promise((ended) => (end = ended));
    const { driver, published } = await sampled();
    driver.recountAll();
    await vi.waitFor(() => expect(counts).toBe(2));
    driver.follow(elsewhere(published), true);
    end(FLAWED);
    await vi.waitFor(() => expect(kept().refuted).toBe(published.published.archive));
    expect(driver.facts.value.recount.status).toBe('unchecked');
    expect(standingOf(driver.facts.value)).toMatchObject({ alarm: 'two_archives' });
  });

  /** The verdict on all proofs as it is. */
  function held(): Promise<unknown> {
    const archive = server.archive ?? new Uint8Array();
    return outcomeOf(() => finishGently(taskSteps('verify_archive', { archive }, browserRandom)));
  }

  function elsewhere(view: ReturnType<FakeRound['publishedView']>): SeenRound {
    return { ...view, published: { ...view.published, archive: 'f'.repeat(64) } };
  }
});

function driverCredential() {
  return SigningKey.derive('credential', MEETING, token()).public;
}

function kept(): Kept {
  return new RoundKeep(keep, drafts, ROUND, driverCredential()).read();
}
