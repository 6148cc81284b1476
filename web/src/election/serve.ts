/** What a worker does with one request: the task, progress on the way, an outcome at the end. */
import { type Outcome, outcome } from './outcome';
import { finish } from './progress';
import { browserRandom } from './random';
import { type TaskKind, type Tasks, taskSteps } from './task';

/** A task for the worker; `id` comes back in every answer to it. */
export type WorkerRequest = {
  readonly [K in TaskKind]: {
    readonly id: number;
    readonly kind: K;
    readonly input: Tasks[K]['input'];
  };
}[TaskKind];

export type WorkerAnswer =
  | { readonly id: number; readonly status: 'progress'; readonly done: number }
  | {
      readonly id: number;
      readonly status: 'finished';
      readonly outcome: Outcome<Tasks[TaskKind]['value']>;
    }
  | { readonly id: number; readonly status: 'failed'; readonly message: string };

/** The least change of progress that is told. */
const PROGRESS_STEP = 0.01;

/** Does one task, telling `answer` about it. */
export function serve(request: WorkerRequest, answer: (answer: WorkerAnswer) => void): void {
  const { id, kind, input } = request;
  let told = 0;
  const progress = (done: number) => {
    if (done - told >= PROGRESS_STEP) {
      told = done;
      answer({ id, status: 'progress', done });
    }
  };
  try {
    const result = outcome(() => finish(taskSteps(kind, input, browserRandom), progress));
    answer({ id, status: 'finished', outcome: result });
  } catch (error) {
    answer({ id, status: 'failed', message: String(error) });
  }
}
