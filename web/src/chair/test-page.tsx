/** A chair's page for tests, over a view that the test changes; acts are taken, and what is asked is answered as told. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { ActAnswer } from '../act';
import type { Answer, Asking, Lost } from '../connection';
import type { Operator } from '../operator';
import type { Act, ChairView, HallView } from '../protocol';
import { ChairPage } from './chair-page';

interface Given {
  /** Nothing: the page has not proven its key. */
  readonly view?: ChairView;
  readonly hall?: HallView;
  readonly answer?: (asking: Asking) => Answer | Lost | Promise<Answer>;
}

export async function openTestPage({ view, hall, answer }: Given) {
  const shown = signal<ChairView | undefined>(view);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const [acts, asked]: [Act[], Asking[]] = [[], []];
  const operator = {
    meeting: {
      id: '7f1d3a52',
      hall: signal(view?.hall ?? hall),
      chair: shown,
      connection: {
        link: signal('live'),
        session: signal(view ? { status: 'proven' } : { status: 'watching' }),
        ask: (asking: Asking) => {
          asked.push(asking);
          return Promise.resolve(answer?.(asking) ?? { type: 'lost' });
        },
      },
    },
    hasKey: signal(view !== undefined),
    keyIsBroken: signal(false),
    perform: (act: Act): Promise<ActAnswer> => {
      acts.push(act);
      return Promise.resolve({ outcome: 'done' });
    },
    enter: () => undefined,
  } as unknown as Operator;
  render(<ChairPage operator={operator} />, root);
  await settled();
  const find = (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  return {
    acts,
    asked,
    find,
    text: (testId: string) => find(testId)?.textContent ?? '',
    press: async (testId: string) => {
      find(testId)?.click();
      await settled();
    },
    type: async (testId: string, text: string) => {
      const field = find(testId) as HTMLInputElement | null;
      if (field) {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await settled();
    },
    primaries: () =>
      [...root.querySelectorAll('.button-primary')].filter(
        (one) => one.closest('[hidden], dialog') === null,
      ).length,
  };
}

/** Lets promises and renders come to rest. */
async function settled() {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}
