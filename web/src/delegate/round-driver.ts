/**
 * Does what `round-state.ts` says has to be done for one round: fetches, asks, seals, casts, checks and
 * states, one task at a time, and turns every answer into facts. Keeps before it sends.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { fetchReplaced } from '../audit/replaced';
import { checkReceipt, type Election, type Tasks } from '../election';
import { SAMPLE } from '../election/count';
import { fetchBytes, roundFile } from '../files';
import type { Refusal, Signature, StatementKind } from '../protocol';
import { hasClosed } from '../rounds';
import { checkClosing, checkRecount, type Own, refutation } from './closing';
import { markings, type Ticked } from './paper';
import {
  afterReconnection,
  alarmOf,
  type Check,
  checkedAnew,
  countedAlready,
  type Facts,
  firstFacts,
  isSameResult,
  type Kept,
  mayState,
  type Said,
  type Stated,
  underView,
} from './round-facts';
import { RoundKeep } from './round-keep';
import type { Phone } from './round-phone';
import { readSetup } from './round-setup';
import { type Task, taskOf } from './round-state';
import type { SeenRound } from './seen-round';
import { statementOf } from './statement';

export class RoundDriver {
  readonly #phone: Phone;
  readonly #keep: RoundKeep;
  readonly #facts;
  #proven = false;
  #busy = false;
  #ended = false;

  constructor(phone: Phone, view: SeenRound) {
    this.#phone = phone;
    this.#keep = new RoundKeep(phone.keep, phone.drafts, view.id, phone.credential.public);
    this.#facts = signal(firstFacts(view, this.#keep.read()));
  }

  get facts(): ReadonlySignal<Facts> {
    return this.#facts;
  }

  /** The committee's code this phone holds to, without dashes. */
  get pinned(): string | undefined {
    return this.#phone.pinned();
  }

  /** A newer view of the round, and whether the server knows this phone now. */
  follow(view: SeenRound, proven: boolean): void {
    const returned = proven && !this.#proven;
    this.#proven = proven;
    if (hasClosed(view.stage)) {
      this.#keep.dropDraft();
    }
    const facts = { ...underView(this.#facts.peek(), view), ...this.#phone.around(view.id) };
    this.#facts.value = returned ? afterReconnection(facts) : facts;
    this.#work();
  }

  /** Another tab has written: what it sealed or stated counts here too. */
  look(): void {
    this.#learn({ kept: this.#kept() });
    this.#work();
  }

  /** Tries again what was refused, could not be reached or did not hold. */
  retry(): void {
    this.#facts.value = checkedAnew(this.#facts.peek());
    this.#work();
  }

  /** Checks the proofs of all ballots, whose sum was recounted with a sample of them. */
  recountAll(): void {
    this.#learn({ all: true, recount: { status: 'unchecked' } });
    this.#work();
  }

  /** Keeps a half-made choice, until a ballot is sealed in this tab or another. */
  draft(ticked: Ticked): void {
    this.#keep.draft(ticked);
    this.#learn({ kept: this.#kept() });
  }

  /**
   * Seals and casts, once for all: only when nothing is sealed yet and the server has just said that no ballot is in.
   * A ballot that another tab sealed meanwhile is taken instead.
   */
  async confirm(ticked: Ticked): Promise<void> {
    const { setup, sending } = this.#facts.peek();
    if (setup.status !== 'read' || sending.status === 'sealing') {
      return;
    }
    this.#learn({ kept: this.#kept() });
    const { kept, found } = this.#facts.peek();
    if (kept.sealed === undefined && found.status === 'none') {
      this.#learn({ sending: { status: 'sealing', done: 0 } });
      await this.#seal(setup.election, ticked).catch(() =>
        this.#learn({ sending: { status: 'failed' } }),
      );
    }
    this.#work();
  }

  /** Does nothing more. */
  end(): void {
    this.#ended = true;
  }

  #work(): void {
    const task = taskOf(this.#facts.peek(), this.#proven);
    if (task === undefined || this.#busy || this.#ended) {
      return;
    }
    this.#busy = true;
    this.#do(task)
      .catch(() => this.#stumble(task))
      .finally(() => {
        this.#busy = false;
        this.#work();
      });
  }

  #do(task: Task): Promise<void> {
    switch (task) {
      case 'read_setup':
        return this.#readSetup();
      case 'find_ballot':
        return this.#findBallot();
      case 'cast':
        return this.#cast();
      case 'check_closing':
        return this.#checkClosing();
      case 'state_in':
        return this.#stateIn();
      case 'recount':
        return this.#recount();
      case 'state_recount':
        return this.#stateRecount();
    }
  }

  async #seal(election: Election, ticked: Ticked): Promise<void> {
    const { meeting, token, runner } = this.#phone;
    const sealed = await runner.run(
      'seal',
      {
        meeting,
        code: token.canonical(),
        election: election.raw,
        markings: markings(election, ticked),
      },
      (done) => this.#learn({ sending: { status: 'sealing', done } }),
    );
    if (sealed.ok) {
      this.#add({ sealed: sealed.value });
      this.#learn({ sending: { status: 'idle' } });
    } else {
      const refusal = { refusal: 'bad_ballot', flaw: sealed.flaw } as const;
      this.#learn({ sending: { status: 'refused', refusal } });
    }
  }

  /** The program failed, not the round: the card offers to try again. */
  #stumble(task: Task): void {
    switch (task) {
      case 'read_setup':
        this.#learn({ setup: { status: 'unreachable' } });
        return;
      case 'check_closing':
        this.#learn({ closing: { status: 'unreachable' } });
        return;
      case 'recount':
        this.#learn({ recount: { status: 'unreachable' } });
        return;
      case 'state_in':
        this.#heard('in', 'unanswered');
        return;
      case 'state_recount':
        this.#heard('recount', 'unanswered');
        return;
      case 'find_ballot':
        this.#unanswered();
        return;
      case 'cast':
        this.#learn({ sending: { status: 'failed' } });
        return;
    }
  }

  async #readSetup(): Promise<void> {
    const { id, meeting, runner, credential } = this.#phone;
    const { view } = this.#facts.peek();
    const claim = {
      meeting,
      seen: view,
      pinned: this.#phone.pinned(),
      credential: credential.public.toString(),
    };
    const { setup, code } = await readSetup(id, runner, claim);
    if (setup.status === 'read' && code !== undefined) {
      this.#phone.pin(code);
      this.#add({ fingerprint: setup.election.fingerprint });
    }
    this.#learn({ setup });
  }

  async #findBallot(): Promise<void> {
    const round = this.#facts.peek().view.id;
    const credential = this.#phone.credential.public.toString();
    const answer = await this.#phone.connection.ask({ type: 'find_ballot', round, credential });
    if (answer.type === 'receipt') {
      this.#takeReceipt(answer.tracker, answer.signature);
    } else if (answer.type === 'no_ballot') {
      this.#learn({ found: { status: 'none' } });
    } else {
      this.#unanswered(answer.type === 'refused' ? answer.refusal : undefined);
    }
  }

  /** A refusal ends the marking; after a broken link it goes on, and the reconnection asks again. */
  #unanswered(refusal?: Refusal): void {
    const { found } = this.#facts.peek();
    const marking = refusal === undefined && found.status === 'unasked' && found.paper === true;
    this.#learn({
      found: {
        status: 'unanswered',
        ...(marking ? { paper: true } : {}),
        ...(refusal ? { refusal } : {}),
      },
    });
  }

  async #cast(): Promise<void> {
    const { kept, view } = this.#facts.peek();
    if (kept.sealed === undefined) {
      return;
    }
    const { raw } = kept.sealed;
    const answer = await this.#phone.connection.ask({ type: 'cast', round: view.id, ballot: raw });
    if (answer.type === 'receipt') {
      this.#takeReceipt(answer.tracker, answer.signature);
    } else if (answer.type === 'refused' && answer.refusal.refusal === 'second_ballot') {
      await this.#findBallot();
    } else if (answer.type === 'refused') {
      this.#learn({ sending: { status: 'refused', refusal: answer.refusal } });
    } else {
      this.#unanswered();
    }
  }

  #takeReceipt(tracker: string, signature: Signature): void {
    const { setup, kept } = this.#facts.peek();
    const holds = setup.status === 'read' && checkReceipt(setup.election, tracker, signature).ok;
    if (holds && kept.sealed?.tracker === tracker) {
      this.#add({ receipt: signature });
    }
    this.#learn({ found: { status: 'ballot', tracker, holds } });
  }

  async #checkClosing(): Promise<void> {
    const box = await this.#box();
    const { view, kept } = this.#facts.peek();
    const own = { ...this.#own(kept), ...box };
    this.#learn({
      closing: box ? checkClosing(box.archive, view, own) : { status: 'unreachable' },
    });
  }

  async #stateIn(): Promise<void> {
    const { view, kept } = this.#facts.peek();
    const { fingerprint } = this.#own(kept).election;
    if (view.count === null) {
      return;
    }
    const now = { fingerprint, archive: view.count.archive, seen: view.count.head };
    this.#add({ vouched: now });
    const { vouched } = this.#facts.peek().kept;
    if (vouched && mayState(vouched, now)) {
      await this.#state('in', vouched);
    } else {
      this.#learn({ closing: { status: 'alarm', alarm: 'two_archives' } });
    }
  }

  async #recount(): Promise<void> {
    this.#learn({ kept: this.#kept() });
    const facts = this.#facts.peek();
    const { view } = facts;
    const recount = countedAlready(facts) ?? (await this.#countNow(facts));
    const same = isSameResult(view, this.#facts.peek().view);
    this.#learn({ recount: same ? recount : { status: 'unchecked' } });
  }

  /** What is kept of a verdict is of the archive, whatever the round shows by now. */
  async #countNow({ view, all }: Facts): Promise<Check> {
    this.#learn({ recount: { status: 'working', done: 0 } });
    const box = await this.#box();
    if (box === undefined) {
      return { status: 'unreachable' };
    }
    const own = this.#own(this.#kept());
    const report = await this.#phone.runner.run(
      'verify_archive',
      { ...box, ...(all ? {} : { sample: own.credential }) },
      (done) => this.#learn({ recount: { status: 'working', done } }),
    );
    const verdict = checkRecount(report, view, own);
    if (!verdict.ok) {
      this.#add(refutation(report, box.archive, view));
      return { status: 'alarm', alarm: verdict.alarm };
    }
    const { stated, counts, inside } = verdict;
    const checked = all ? view.ballots : Math.min(SAMPLE, view.ballots);
    const { terms, rules } = view;
    const recounted = { ...stated, counts, inside, checked, terms, rules };
    this.#add({ recounted, ...(all ? { checked } : {}) });
    return { status: 'holds', inside, checked };
  }

  /** Of what was kept alone, and only while nothing contradicts it, whichever tab found that. */
  async #stateRecount(): Promise<void> {
    this.#learn({ kept: this.#kept() });
    const facts = this.#facts.peek();
    const { recounted } = facts.kept;
    if (recounted && !alarmOf(facts)) {
      await this.#state('recount', recounted);
    }
  }

  async #state(kind: StatementKind, stated: Stated): Promise<void> {
    const round = this.#facts.peek().view.id;
    const statement = statementOf(kind, round, stated, this.#phone.credential);
    const answer = await this.#phone.connection.ask({ type: 'state', statement });
    if (answer.type === 'done') {
      this.#heard(kind, 'taken');
    } else {
      const contradicted = answer.type === 'refused' && answer.refusal.refusal === 'bad_statement';
      this.#heard(kind, contradicted ? 'contradicted' : 'unanswered');
    }
  }

  #heard(kind: StatementKind, said: Said): void {
    this.#learn({ stated: { ...this.#facts.peek().stated, [kind]: said } });
  }

  /** Against what an archive is held; the election is the one that was read, whatever a view says now. */
  #own(kept: Kept): Own {
    const { setup } = this.#facts.peek();
    if (setup.status !== 'read') {
      throw new Error('the election is unread');
    }
    const { election } = setup;
    return { credential: this.#phone.credential.public.toString(), kept, election };
  }

  /** Whatever any tab of this browser has kept by now. */
  #kept(): Kept {
    return this.#keep.read(this.#facts.peek().kept);
  }

  /** Keeps what no tab has kept yet; what one has kept stands. */
  #add(more: Omit<Kept, 'draft'>): void {
    const { kept, lasting } = this.#facts.peek();
    const held = this.#keep.add(more);
    this.#learn({ kept: this.#keep.read({ ...more, ...kept }), lasting: lasting && held });
  }

  #learn(more: Partial<Facts>): void {
    if (!this.#ended) {
      this.#facts.value = { ...this.#facts.peek(), ...more };
    }
  }

  /** The archive, and lost credentials with their spares by the log up to the closing; `undefined` while one is out of reach. */
  async #box(): Promise<Tasks['verify_archive']['input'] | undefined> {
    const { view, kept } = this.#facts.peek();
    const { election } = this.#own(kept);
    const { id, runner } = this.#phone;
    const head = view.count?.head ?? '';
    const meeting = election.rules?.meeting ?? '';
    const [archive, replaced] = await Promise.all([
      fetchBytes(roundFile(id, view.id, 'archive.bel')),
      fetchReplaced(election, { id, meeting, round: view.id, head }, runner),
    ]);
    return archive && replaced && { archive, replaced };
  }
}
