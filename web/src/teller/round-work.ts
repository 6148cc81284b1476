/** One closed round at a teller's page: gather, check, share. The state is a signal, the steps are calls. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ActAnswer } from '../act';
import { hexDigest } from '../election/hash';
import type { Secret } from '../election/task';
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId, RoundOfContest } from '../meeting';
import type { Act, Attachment, CountView, HallView, Refusal } from '../protocol';
import { type Check, checksOf, replacedBy, shareStanding } from './checks';
import { type Asked, type Gathered, gather, withFreshStatements } from './gather';
import { AnotherArchive, type Memory } from './memory';

export type Work =
  | { readonly status: 'gathering'; readonly done: number }
  | { readonly status: 'unavailable' }
  | ({ readonly status: 'checked'; readonly trouble?: Trouble } & Checked)
  | { readonly status: 'sharing'; readonly done: number }
  | { readonly status: 'sending' };

/** Why a share that was asked for has not gone out. */
export type Trouble =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'lost' }
  | { readonly kind: 'another_archive' }
  /** The program itself failed: nothing is known to have gone out. */
  | { readonly kind: 'failed' };

export interface Checked {
  readonly gathered: Gathered;
  readonly checks: readonly Check[];
}

/** What a round needs of its teller's page. */
export interface Sharer {
  readonly id: MeetingId;
  readonly runner: Pick<TaskRunner, 'run'>;
  /** The public half of the trustee key. */
  readonly publicKey: () => string;
  readonly remembered: () => Memory;
  readonly note: (change: Partial<Memory>) => void;
  /** Throws `AnotherArchive` rather than let two archives of one round have a share. */
  readonly noteShare: (fingerprint: string, digest: string) => void;
  readonly secret: (meeting: string) => Secret;
  readonly act: (hall: HallView, act: Act, attachment: Attachment) => Promise<ActAnswer>;
}

export class RoundWork {
  readonly #teller: Sharer;
  readonly #round: RoundOfContest;
  readonly #count: CountView;
  readonly #slot: number;
  /** The newest of the calls that look at the server's files: only what it found counts. */
  #look = 0;
  readonly #work = signal<Work>({ status: 'gathering', done: 0 });

  constructor(teller: Sharer, round: RoundOfContest, count: CountView, slot: number) {
    this.#teller = teller;
    this.#round = round;
    this.#count = count;
    this.#slot = slot;
  }

  get work(): ReadonlySignal<Work> {
    return this.#work;
  }

  /** Fetches and checks everything anew. */
  async check(hall: HallView): Promise<void> {
    this.#look += 1;
    const mine = this.#look;
    this.#work.value = { status: 'gathering', done: 0 };
    const progress = (done: number) => {
      if (mine === this.#look) {
        this.#work.value = { status: 'gathering', done };
      }
    };
    const gathered = await gather(this.#asked(hall), this.#teller.runner, progress).catch(NOTHING);
    if (mine !== this.#look) {
      return;
    }
    if (gathered === undefined) {
      this.#work.value = { status: 'unavailable' };
      return;
    }
    const checked = this.#checked(gathered);
    this.#learn(checked);
    this.#work.value = checked;
  }

  /** Counts the statements again, when more of them have come in; the last call counts. */
  async refreshStatements(hall: HallView): Promise<void> {
    const before = this.#work.value;
    if (before.status !== 'checked') {
      return;
    }
    this.#look += 1;
    const mine = this.#look;
    const asked = this.#asked(hall);
    const fresh = withFreshStatements(before.gathered, asked, this.#teller.runner);
    const gathered = await fresh.catch(NOTHING);
    const now = this.#work.value;
    if (gathered && mine === this.#look && now.status === 'checked') {
      this.#work.value = { ...now, gathered, checks: checksOf(gathered.evidence) };
    }
  }

  /** Makes the share in the worker and sends it. Nothing goes out unless every check allows it. */
  async share(hall: HallView, reason: string): Promise<void> {
    const work = this.#work.value;
    const mayShare = work.status === 'checked' && allows(work.checks, reason);
    const { archive } = work.status === 'checked' ? work.gathered.evidence : {};
    if (!mayShare || !archive?.ok) {
      return;
    }
    const { fingerprint, digest } = archive.value;
    try {
      this.#teller.noteShare(fingerprint, digest);
    } catch (error) {
      if (!(error instanceof AnotherArchive)) {
        throw error;
      }
      this.#work.value = { ...work, trouble: { kind: 'another_archive' } };
      return;
    }
    try {
      await this.#send(hall, work, reason);
    } catch {
      this.#work.value = { ...work, trouble: { kind: 'failed' } };
    }
  }

  async #send(hall: HallView, work: Extract<Work, Checked>, reason: string): Promise<void> {
    this.#work.value = { status: 'sharing', done: 0 };
    const { archive, evidence } = work.gathered;
    const made = await this.#teller.runner.run(
      'make_share',
      { ...this.#teller.secret(hall.meeting), archive, replaced: replacedBy(evidence) },
      (done) => {
        this.#work.value = { status: 'sharing', done };
      },
    );
    if (!made.ok) {
      this.#work.value = this.#checked({
        ...work.gathered,
        evidence: { ...evidence, archive: made },
      });
      return;
    }
    this.#work.value = { status: 'sending' };
    const { decryption: share, blame } = made.value;
    const answer = await this.#teller.act(
      hall,
      {
        act: 'give_share',
        contest: this.#round.contest.id,
        share: hexDigest(share),
        statements: evidence.statements,
        reason: reason.trim() === '' ? null : reason.trim(),
      },
      { attachment: 'share', share, blame },
    );
    this.#work.value = { ...work, ...troubleOf(answer) };
  }

  #asked(hall: HallView): Asked {
    return {
      id: this.#teller.id,
      meeting: hall.meeting,
      round: this.#round.round,
      count: this.#count,
      own: { slot: this.#slot, publicKey: this.#teller.publicKey() },
      memory: this.#teller.remembered(),
    };
  }

  #checked(gathered: Gathered): { readonly status: 'checked' } & Checked {
    return { status: 'checked', gathered, checks: checksOf(gathered.evidence) };
  }

  /** From now on only a log that continues this one will do, and, when nothing fails, only this committee. */
  #learn({ gathered: { seen, evidence }, checks }: Checked): void {
    const { archive } = evidence;
    const logHolds = checks.some(({ name, verdict }) => name === 'log' && verdict === 'holds');
    const sound = archive.ok && shareStanding(checks) !== 'fails';
    if (seen && logHolds) {
      this.#teller.note({ seen, ...(sound ? { committeeCode: archive.value.committeeCode } : {}) });
    }
  }
}

/** What a look at the server's files brings when the program fails. */
const NOTHING = () => undefined;

/** Whether the share may be given with this reason. */
export function allows(checks: readonly Check[], reason: string): boolean {
  switch (shareStanding(checks)) {
    case 'holds':
      return true;
    case 'needs_reason':
      return reason.trim() !== '';
    case 'fails':
      return false;
  }
}

function troubleOf(answer: ActAnswer): { readonly trouble: Trouble } | Record<string, never> {
  switch (answer.outcome) {
    case 'done':
      return {};
    case 'refused':
      return { trouble: { kind: 'refused', refusal: answer.refusal } };
    case 'lost':
      return { trouble: { kind: 'lost' } };
  }
}
