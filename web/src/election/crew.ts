/**
 * Several workers for the pages that check whole archives: each goes through a part of the ballots, one does the rest. What
 * they found of an archive is kept while that archive is asked about, so a share does not check all of it once more.
 */
import type { Counted } from './count';
import type { Outcome } from './outcome';
import type { Progress } from './progress';
import type { TaskKind, Tasks } from './task';
import { TaskRunner } from './worker-client';

/** Less of an archive is not worth a worker of its own. */
const LEAST_PART_BYTES = 64_000;
const MOST_WORKERS = 8;
/** How much of the work the ballots are, for the progress that is told. */
const BALLOTS_SHARE = 0.95;

type Runner = Pick<TaskRunner, 'run'>;

export class Crew implements Runner {
  readonly #first: Runner;
  readonly #others: readonly Runner[];
  #box: { readonly archive: Uint8Array; readonly counted: readonly Counted[] } | undefined;

  constructor(start: () => Runner = () => new TaskRunner(), workers = coresHere()) {
    this.#first = start();
    this.#others = Array.from({ length: workers - 1 }, start);
  }

  /** As a `TaskRunner` does; a flaw is the same, whoever found it. */
  async run<K extends TaskKind>(
    kind: K,
    input: Tasks[K]['input'],
    progress?: Progress,
  ): Promise<Outcome<Tasks[K]['value']>> {
    if ((kind !== 'verify_archive' && kind !== 'make_share') || !('archive' in input)) {
      return this.#first.run(kind, input, progress);
    }
    const counted = await this.#counted(input.archive, (done) => progress?.(done * BALLOTS_SHARE));
    // Of an archive that does not hold, the first flaw in its order is told: one worker goes through all of it.
    return counted
      ? this.#first.run(kind, { ...input, counted }, (done) =>
          progress?.(BALLOTS_SHARE + done * (1 - BALLOTS_SHARE)),
        )
      : this.#first.run(kind, input, progress);
  }

  /** What all parts of the archive come to; nothing when one of them is refused. */
  async #counted(archive: Uint8Array, progress: Progress): Promise<readonly Counted[] | undefined> {
    if (this.#box?.archive === archive) {
      return this.#box.counted;
    }
    this.#box = undefined;
    const workers = [this.#first, ...this.#others];
    const of = Math.max(1, Math.min(workers.length, archive.length / LEAST_PART_BYTES)) | 0;
    const parts = Array<number>(of).fill(0);
    const outcomes = await Promise.all(
      workers.slice(0, of).map((worker, part) =>
        worker.run('count_ballots', { archive, part, of }, (done) => {
          parts[part] = done / of;
          progress(parts.reduce((sum, share) => sum + share));
        }),
      ),
    );
    const counted = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    if (counted.length < of) {
      return undefined;
    }
    this.#box = { archive, counted };
    return counted;
  }
}

function coresHere(): number {
  return Math.min(MOST_WORKERS, navigator.hardwareConcurrency ?? 1);
}
