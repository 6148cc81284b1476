// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { ActAnswer } from '../act';
import type { Operator } from '../operator';
import type { Act, ChairView } from '../protocol';
import { ChairPage } from './chair-page';
import { chairView, contestRules, PANEL, prepared, tellers, votingRules } from './test-views';

const HISTORY = { type: 'history', request: 1, meetings: [], damaged: [], csv: 'năm' };

/** A page over a view that the test changes, whose acts are all taken and bring `afterAct`. */
function openPage(first: ChairView, afterAct: ChairView = first) {
  const view = signal<ChairView | undefined>(first);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const hall = signal(first.hall);
  const acts: Act[] = [];
  const operator = {
    meeting: {
      id: '7f1d3a52',
      hall,
      chair: view,
      connection: {
        link: signal('live'),
        session: signal({ status: 'proven', you: { role: 'chair' }, local: true }),
        ask: () => Promise.resolve(HISTORY),
      },
    },
    hasKey: signal(true),
    keyIsBroken: signal(false),
    perform: (act: Act): Promise<ActAnswer> => {
      acts.push(act);
      view.value = afterAct;
      return Promise.resolve({ outcome: 'done' });
    },
    enter: () => undefined,
  } as unknown as Operator;
  render(<ChairPage operator={operator} />, root);
  return {
    acts,
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
  expect(page.find('now')?.dataset.step).toBe('agenda-1');
  expect(page.find('desk-handover')).not.toBeNull();
  page.find('desk-handed-over')?.click();
  await settled();
  expect(page.find('desk-handover')).toBeNull();
});

it('it is shown too when the view comes together with the answer', async () => {
  const page = openPage(BEFORE, AFTER);
  page.find('desk-add')?.click();
  await settled();
  expect(page.find('now')?.dataset.step).toBe('agenda-1');
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

it('every part of the preparation opens where its step leads', async () => {
  const units = [prepared(1, 'A'), prepared(2, 'B', 'districts'), prepared(3, 'C', 'districts')];
  const rules = votingRules({
    contests: [contestRules('Huyện', { panels: [{ ...PANEL, list: 'districts' }] })],
  });
  const page = openPage(chairView({ rules }, { units }));
  for (const [step, panel] of [
    ['step-start', 'panel-start'],
    ['step-name', 'panel-meeting'],
    ['step-wording', 'panel-wording'],
    ['step-rules', 'panel-rules'],
    ['step-districts', 'units-districts'],
    ['step-agenda', 'panel-agenda'],
    ['step-papers', 'panel-papers'],
    ['step-holders', 'panel-holders'],
    ['step-delegation', 'panel-delegation'],
    ['step-history', 'panel-history'],
    ['step-rehearsal', 'panel-rehearsal'],
    ['step-motions', 'panel-motions'],
  ] as const) {
    page.find(step)?.click();
    await settled();
    expect(page.find(panel), panel).not.toBeNull();
  }
});

it('the rules are saved as a whole', async () => {
  const page = openPage(BEFORE);
  page.find('step-rules')?.click();
  await settled();
  page.find('rules-quorum-two_thirds')?.click();
  await settled();
  page.find('rules-save')?.click();
  await settled();
  expect(page.acts).toEqual([
    { act: 'set_rules', rules: { ...BEFORE.hall.rules, quorum: 'two_thirds' } },
  ]);
});

it('the deputy’s key stays on screen until it is handed over', async () => {
  const page = openPage(BEFORE, { ...BEFORE, hall: { ...BEFORE.hall, deputy: 'Ông A' } });
  page.find('step-delegation')?.click();
  await settled();
  const to = page.find('delegate-to') as HTMLInputElement | null;
  if (to) {
    to.value = 'Ông A';
    to.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await settled();
  page.find('delegate')?.click();
  await settled();
  expect(page.acts).toMatchObject([{ act: 'delegate', to: 'Ông A' }]);
  expect(page.find('deputy-link')?.textContent).toContain('/chair#k=');
  page.find('deputy-handed-over')?.click();
  await settled();
  expect(page.find('deputy-handover')).toBeNull();
});
