/**
 * Long work as steps: a generator that yields the done fraction (0 to 1) and returns its value. The
 * same work then runs at once (worker, tests) or in slices that leave the page alive (no worker).
 */
export type Steps<T> = Generator<number, T, void>;

/** Told the done fraction, 0 to 1, never falling. */
export type Progress = (done: number) => void;

/** How long a slice on the main thread may hold it, in ms: under one frame at 60 a second. */
const SLICE_MS = 12;

/** Runs `steps` to the end without pause. */
export function finish<T>(steps: Steps<T>, progress?: Progress): T {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      progress?.(1);
      return step.value;
    }
    progress?.(step.value);
  }
}

/** Runs `steps` in slices of a frame, giving the thread back in between. */
export async function finishGently<T>(steps: Steps<T>, progress?: Progress): Promise<T> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      progress?.(1);
      return step.value;
    }
    progress?.(step.value);
    if (performance.now() > sliceEnd) {
      await new Promise((resume) => setTimeout(resume, 0));
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}

/** Runs `steps` as the part from `start` to `end` of longer work. */
export function* within<T>(start: number, end: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    yield start + step.value * (end - start);
  }
}
