// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { contest, hall } from '../audit/testing/views';
import type { HallView, WallOrder, WallShows } from '../protocol';
import { Directing } from './directing';
import { WallPanel } from './wall-panel';

/** The panel over a view, with the orders that it gave. */
function open(view: HallView) {
  const orders: WallOrder[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const direct = (order: WallOrder) => {
    orders.push(order);
    return Promise.resolve({ outcome: 'done' } as const);
  };
  render(
    <Directing.Provider value={direct}>
      <WallPanel hall={view} />
    </Directing.Provider>,
    root,
  );
  const find = <E extends HTMLElement>(testId: string) =>
    root.querySelector<E>(`[data-testid="${testId}"]`);
  return { orders, find };
}

function showing(shows: WallShows): HallView {
  return hall({ contests: [contest({ id: 3 })], wall: { ...hall({}).wall, shows } });
}

describe('the chair sees what the wall shows', () => {
  it.each([
    [{ shows: 'meeting' }, 'theo cuộc họp'],
    [{ shows: 'nothing' }, 'màn hình tắt'],
    [{ shows: 'pinned', slide: { slide: 'rules' } }, 'ghim “Thể lệ bỏ phiếu”'],
    [
      { shows: 'pinned', slide: { slide: 'contest', contest: 3 } },
      'ghim “Bình chọn đơn vị xếp thứ nhất, thứ nhì”',
    ],
    [{ shows: 'message', text: 'Nghỉ 15 phút' }, 'lời nhắn “Nghỉ 15 phút”'],
  ] as const)('%j', (shows, words) => {
    expect(open(showing(shows)).find('wall-shows')?.textContent).toContain(words);
  });
});

describe('the chair directs the wall', () => {
  it('back to the meeting, or to nothing', () => {
    const { find, orders } = open(showing({ shows: 'message', text: 'Nghỉ' }));
    find('wall-follow')?.click();
    find('wall-blank')?.click();
    expect(orders).toEqual([
      { order: 'show', what: { shows: 'meeting' } },
      { order: 'show', what: { shows: 'nothing' } },
    ]);
  });

  it('to a slide of its choice, and off it again', () => {
    const { find, orders } = open(showing({ shows: 'meeting' }));
    const select = find<HTMLSelectElement>('wall-pin');
    for (const key of ['contest-3', 'none']) {
      if (select) {
        select.value = key;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
    expect(orders).toEqual([
      {
        order: 'show',
        what: { shows: 'pinned', slide: { slide: 'contest', contest: 3 } },
      },
      { order: 'show', what: { shows: 'meeting' } },
    ]);
  });

  it('in the language of its guests', () => {
    const { find, orders } = open(showing({ shows: 'meeting' }));
    const select = find<HTMLSelectElement>('wall-language');
    if (select) {
      select.value = 'en';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(orders).toEqual([{ order: 'speak', language: 'en' }]);
  });
});
