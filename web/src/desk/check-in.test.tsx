// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { ActAnswer } from '../act';
import { hall } from '../audit/testing/views';
import type { Act, DeskSeat, DeskView } from '../protocol';
import { Performing } from '../ui/acting';
import { CheckIn } from './check-in';
import { markedAfter } from './seat-search';

const NAMES = ['BHXH tỉnh Bắc Ninh', 'BHXH tỉnh Hải Dương', 'BHXH tỉnh Hà Nam'];

function seatsOf(names: readonly string[], change: Partial<DeskSeat> = {}): DeskSeat[] {
  const rest = { attendance: { attendance: 'absent' }, token: false, phone: 'not_yet' } as const;
  return names.map((name, at) => ({ seat: at + 1, unit: at + 1, name, ...rest, ...change }));
}

function viewOf(seats: DeskSeat[]): DeskView {
  return {
    hall: hall({
      seats: seats.map(({ seat, unit, name, attendance }) => ({ seat, unit, name, attendance })),
    }),
    seats,
  };
}

/** A desk whose server takes every act but those of `refused` seats. */
function openDesk(seats: DeskSeat[], refused: readonly number[] = []) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const acts: Act[] = [];
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const perform = (asked: Act): Promise<ActAnswer> => {
    acts.push(asked);
    const taken = !('seat' in asked && refused.includes(asked.seat));
    const refusal = { refusal: 'token_live' } as const;
    return Promise.resolve(taken ? { outcome: 'done' } : { outcome: 'refused', refusal });
  };
  const show = (now: DeskSeat[]) =>
    act(() =>
      render(
        <Performing.Provider value={perform}>
          <CheckIn view={viewOf(now)} />
        </Performing.Provider>,
        root,
      ),
    );
  show(seats);
  const at = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  const field = () => at('seat-search') as HTMLInputElement;
  const type = (text: string) =>
    act(() => {
      field().value = text;
      field().dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = (key: string) =>
    act(() => {
      field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  const enter = (element: HTMLElement | null) =>
    act(() => {
      element?.closest('form')?.requestSubmit();
    });
  return { acts, at, field, type, press, enter, print, show };
}

const focused = () => (document.activeElement as HTMLElement).dataset.testid;

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

it('two keystrokes, Enter, Enter: the token is on screen; once it is hidden the next unit can be typed', async () => {
  const { acts, at, field, type, enter } = openDesk(seatsOf(NAMES));
  type('hd');
  enter(field());
  await expect.poll(focused).toBe('delegate-name');
  enter(at('delegate-name'));
  await expect.poll(() => at('token-code')).not.toBeNull();
  expect(acts.map((one) => one.act)).toEqual(['check_in', 'issue_token']);
  expect(acts).toMatchObject([{ seat: 2 }, { seat: 2 }]);
  await expect.poll(() => document.activeElement?.tagName).toBe('H2');
  const code = at('token-code')?.textContent ?? '';
  expect(document.body.textContent).toContain(code);
  act(() => at('token-hide')?.click());
  await expect.poll(focused).toBe('seat-search');
  expect(document.body.innerHTML).not.toContain(code);
});

it('arrows choose among the units found', async () => {
  const { at, field, type, press, enter } = openDesk(seatsOf(NAMES));
  type('h');
  press('ArrowDown');
  const marked = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
  await expect.poll(() => marked()?.textContent).toContain('Hà Nam');
  enter(field());
  await expect.poll(() => at('seat-card')?.textContent).toContain('Hà Nam');
});

it.each([
  ['ArrowDown', undefined, 3, 0],
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 2],
  ['ArrowUp', 0, 3, 0],
  ['ArrowUp', 2, 3, 1],
  ['ArrowDown', 0, 0, undefined],
  ['a', 0, 3, undefined],
] as const)('%s at %s of %i marks %s', (key, marked, count, next) =>
  expect(markedAfter(key, marked, count)).toBe(next),
);

it('of many units the first fifty are drawn, the rest are counted and found by typing', () => {
  const names = Array.from({ length: 500 }, (_, at) => `Đơn vị ${at + 1}`);
  const { at, type } = openDesk(seatsOf(names));
  expect(document.querySelectorAll('[role="option"]')).toHaveLength(50);
  expect(at('seats-more')?.textContent).toContain('450');
  type('499');
  expect([...document.querySelectorAll('[role="option"]')]).toHaveLength(1);
});

it('slips for all go to the printer at once, and leaving is warned of until they are forgotten', async () => {
  const here = { attendance: { attendance: 'present', delegate: '' } } as const;
  const { at, print } = openDesk(seatsOf(NAMES, here), [3]);
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leaving()).toBe(false);
  act(() => at('make-batch')?.click());
  await expect.poll(() => print.mock.calls.length).toBe(1);
  expect(at('batch-stopped')?.textContent).toContain('Hà Nam');
  expect(document.querySelectorAll('.slip')).toHaveLength(2);
  expect(leaving()).toBe(true);
  act(() => at('forget-batch')?.click());
  await expect.poll(() => document.querySelectorAll('.slip').length).toBe(0);
  expect(leaving()).toBe(false);
});

it('leaving the page wipes what was to be printed', async () => {
  const here = { attendance: { attendance: 'present', delegate: '' } } as const;
  const { at } = openDesk(seatsOf(NAMES, here));
  act(() => at('make-batch')?.click());
  await expect.poll(() => document.querySelectorAll('.slip').length).toBe(3);
  act(() => {
    window.dispatchEvent(new Event('pagehide'));
  });
  await expect.poll(() => document.querySelectorAll('.slip').length).toBe(0);
  expect(at('forget-batch')).toBeNull();
});
