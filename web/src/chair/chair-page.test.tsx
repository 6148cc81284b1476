// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { ActAnswer } from '../act';
import type { Operator } from '../operator';
import type { ChairView } from '../protocol';
import { ChairPage } from './chair-page';
import { chairView, tellers } from './test-views';

/** A page over a view that the test changes, whose acts are all taken and bring `afterAct`. */
function openPage(first: ChairView, afterAct: ChairView = first) {
  const view = signal<ChairView | undefined>(first);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const hall = signal(first.hall);
  const operator = {
    meeting: {
      id: '7f1d3a52',
      hall,
      chair: view,
      connection: {
        link: signal('live'),
        session: signal({ status: 'proven', you: { role: 'chair' }, local: true }),
      },
    },
    hasKey: signal(true),
    keyIsBroken: signal(false),
    perform: (): Promise<ActAnswer> => {
      view.value = afterAct;
      return Promise.resolve({ outcome: 'done' });
    },
    enter: () => undefined,
  } as unknown as Operator;
  render(<ChairPage operator={operator} />, root);
  return {
    find: (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`),
    show: (next: ChairView) => {
      view.value = next;
      return settled();
    },
  };
}

/** Lets promises and renders come to rest. */
async function settled() {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const BEFORE = chairView({ tellers: tellers('missing', 'missing') });
const AFTER = { ...BEFORE, desks: [{ desk: 1, name: 'Bàn 1', ended: false }] };

it('a new desk’s key stays on screen although the agenda moves on', async () => {
  const page = openPage(BEFORE);
  page.find('desk-add')?.click();
  await settled();
  expect(page.find('desk-handover')).not.toBeNull();
  await page.show(AFTER);
  expect(page.find('now')?.dataset.step).toBe('open_check_in');
  expect(page.find('desk-handover')).not.toBeNull();
  page.find('desk-handed-over')?.click();
  await settled();
  expect(page.find('desk-handover')).toBeNull();
});

it('it is shown too when the view comes together with the answer', async () => {
  const page = openPage(BEFORE, AFTER);
  page.find('desk-add')?.click();
  await settled();
  expect(page.find('now')?.dataset.step).toBe('open_check_in');
  expect(page.find('desk-handover')).not.toBeNull();
});

it('the page follows the agenda, stays where the chair went, and leads back', async () => {
  const page = openPage(BEFORE);
  expect(page.find('panel-desks')).not.toBeNull();
  page.find('step-members')?.click();
  await settled();
  expect(page.find('units-members')).not.toBeNull();
  await page.show(AFTER);
  expect(page.find('units-members')).not.toBeNull();
  page.find('go-now')?.click();
  await settled();
  expect(page.find('panel-hall')).not.toBeNull();
});
