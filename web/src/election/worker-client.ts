/** The page's side: one promise a task, in a worker, or in slices on the page where none can start. */
import { type Outcome, outcomeOf } from './outcome';
import { finishGently, type Progress } from './progress';
import { browserRandom } from './random';
import type { WorkerAnswer } from './serve';
import { type TaskKind, type Tasks, taskSteps } from './task';

interface Waiting {
  readonly finish: (outcome: Outcome<Tasks[TaskKind]['value']>) => void;
  readonly fail: (error: Error) => void;
  readonly progress: Progress | undefined;
  /** Does the task on the page instead. */
  readonly runHere: () => void;
}

/** What a worker is to this module; a test gives its own. */
export interface TaskWorker {
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: unknown): void;
  terminate(): void;
}

/** Runs the tasks of one page. A worker that cannot start or breaks leaves its tasks to the page. */
export class TaskRunner {
  readonly #start: () => TaskWorker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #worker: TaskWorker | undefined;
  #broken = false;
  #next = 1;

  constructor(start: () => TaskWorker | undefined = startWorker) {
    this.#start = start;
  }

  /** Runs a task; rejects only when the program fails, a flaw is an outcome. */
  run<K extends TaskKind>(
    kind: K,
    input: Tasks[K]['input'],
    progress?: Progress,
  ): Promise<Outcome<Tasks[K]['value']>> {
    const here = () =>
      outcomeOf(() => finishGently(taskSteps(kind, input, browserRandom), progress));
    const worker = this.#connected();
    if (!worker) {
      return here();
    }
    return new Promise((resolve, reject) => {
      const id = this.#next;
      this.#next += 1;
      this.#waiting.set(id, {
        finish: (outcome) => resolve(outcome as Outcome<Tasks[K]['value']>),
        fail: reject,
        progress,
        runHere: () => here().then(resolve, reject),
      });
      worker.postMessage({ id, kind, input });
    });
  }

  /** Ends the worker; tasks under way are rejected. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const waiting of this.#waiting.values()) {
      waiting.fail(new Error('stopped'));
    }
    this.#waiting.clear();
  }

  #connected(): TaskWorker | undefined {
    if (!this.#worker && !this.#broken) {
      this.#worker = this.#start();
      if (this.#worker) {
        this.#worker.onmessage = (event) => this.#take(event.data);
        this.#worker.onerror = () => this.#leaveToPage();
      }
    }
    return this.#worker;
  }

  #leaveToPage(): void {
    this.#broken = true;
    this.#worker?.terminate();
    this.#worker = undefined;
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of left) {
      waiting.runHere();
    }
  }

  #take(answer: WorkerAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    switch (answer.status) {
      case 'progress':
        waiting?.progress?.(answer.done);
        return;
      case 'finished':
        this.#waiting.delete(answer.id);
        waiting?.finish(answer.outcome);
        return;
      case 'failed':
        this.#waiting.delete(answer.id);
        waiting?.fail(new Error(answer.message));
        return;
    }
  }
}

function startWorker(): TaskWorker | undefined {
  return typeof Worker === 'undefined'
    ? undefined
    : new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
