/** The worker's own module: it takes requests from the page and answers them. */
import { serve, type WorkerAnswer, type WorkerRequest } from './serve';

/** What a worker's global scope offers here; `self` of the page's types is another. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = (event) => serve(event.data, (answer) => scope.postMessage(answer));
