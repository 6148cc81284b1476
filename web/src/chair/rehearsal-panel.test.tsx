// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Asking, Connection } from '../connection';
import type { ChairView, Refusal } from '../protocol';
import { RehearsalPanel } from './rehearsal-panel';
import { chairView } from './test-views';

const CHAIR = '/m/0a1b2c3d/chair#k=secret';

/** A socket on which the server never speaks. */
class SilentSocket {
  static readonly opened: string[] = [];
  onclose = null;
  onmessage = null;

  constructor(url: string) {
    SilentSocket.opened.push(url);
  }

  close() {}
}

beforeEach(() => {
  vi.stubGlobal('WebSocket', SilentSocket);
  SilentSocket.opened.length = 0;
});

function openPanel(view: ChairView, refusal?: Refusal) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const asked: Asking[] = [];
  const connection = {
    ask: (asking: Asking): Promise<Answer> => {
      asked.push(asking);
      const done: Answer = { type: 'done', request: 1 };
      return Promise.resolve(refusal ? { type: 'refused', request: 1, refusal } : done);
    },
  } as unknown as Connection;
  render(<RehearsalPanel view={view} connection={connection} />, root);
  const find = <E extends HTMLElement>(id: string) =>
    root.querySelector<E>(`[data-testid="${id}"]`);
  return { asked, find, root };
}

async function settled() {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function type(field: HTMLInputElement | null, text: string) {
  if (field) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await settled();
}

it('starts with as many delegates as the sheets expect when none are named', async () => {
  const { asked, find } = openPanel(chairView());
  find('rehearsal-start')?.click();
  await settled();
  expect(asked).toEqual([{ type: 'start_rehearsal', delegates: null, pace_ms: 1500 }]);
});

it('starts with the number that was typed, and not with what is none', async () => {
  const { asked, find } = openPanel(chairView());
  await type(find<HTMLInputElement>('rehearsal-delegates'), 'ba');
  expect(find<HTMLButtonElement>('rehearsal-start')?.disabled).toBe(true);
  await type(find<HTMLInputElement>('rehearsal-delegates'), '3');
  find('rehearsal-start')?.click();
  await settled();
  expect(asked).toMatchObject([{ delegates: 3 }]);
});

it('says what the meeting lacks for a rehearsal', async () => {
  const { find } = openPanel(chairView(), { refusal: 'no_units' });
  find('rehearsal-start')?.click();
  await settled();
  expect(find('refused')?.textContent).not.toBe('');
});

it('leads to the open rehearsal, watches it by itself, and stops it', async () => {
  const rehearsal = { chair: CHAIR, stage: 'playing' } as const;
  const { asked, find } = openPanel(chairView({}, { rehearsal }));
  await settled();
  expect(find('rehearsal-chair')?.getAttribute('href')).toBe(CHAIR);
  expect(find('rehearsal-screen')?.getAttribute('href')).toBe('/m/0a1b2c3d/screen');
  expect(find('rehearsal-qr')).not.toBeNull();
  expect(SilentSocket.opened).toHaveLength(1);
  expect(SilentSocket.opened[0]).toContain('/m/0a1b2c3d/socket');
  find('rehearsal-stop')?.click();
  await settled();
  expect(asked).toEqual([{ type: 'stop_rehearsal' }]);
});

it('offers none once the meeting is in session, but lets an open one be stopped', () => {
  const late = { phase: 'in_session' } as const;
  expect(openPanel(chairView(late)).find('rehearsal-start')).toBeNull();
  const rehearsal = { chair: CHAIR, stage: 'held' } as const;
  const { find } = openPanel(chairView(late, { rehearsal }));
  expect(find('rehearsal-start')).toBeNull();
  expect(find('rehearsal-stop')).not.toBeNull();
});
