// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { Act, ChairView, HandCount, Matter, Motion } from '../protocol';
import { Performing } from '../ui/acting';
import { ItemVote } from './item-vote';
import { MotionCard } from './motion-card';
import { ADOPTED_LIST, contest, inSession } from './test-views';

const RULES: Matter = { matter: 'rules' };
const WORDS = { title: 'Thể lệ', put: 'Đưa ra biểu quyết' };
const COUNT: HandCount = {
  hands: { in_favour: 1, against: 3, no_opinion: 0 },
  present: 4,
  majority: 'two_thirds',
  carried: false,
  reason: 'chưa rõ',
};

function withMotions(view: ChairView, ...motions: readonly Omit<Motion, 'id'>[]): ChairView {
  const numbered = motions.map((motion, at) => ({ id: at + 1, ...motion }));
  return { ...view, hall: { ...view.hall, motions: numbered } };
}

/** A card over a view that the test changes, with the acts that it performed. */
function open(first: ChairView, draw: (view: ChairView) => preact.JSX.Element) {
  const view = signal(first);
  const acts: Act[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const perform = (act: Act) => {
    acts.push(act);
    return Promise.resolve({ outcome: 'done' } as const);
  };
  const Page = () => <Performing.Provider value={perform}>{draw(view.value)}</Performing.Provider>;
  render(<Page />, root);
  const find = (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  return {
    acts,
    find,
    press: async (testId: string) => {
      find(testId)?.click();
      await settled();
    },
    show: async (next: ChairView) => {
      view.value = next;
      await settled();
    },
  };
}

async function settled() {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const rulesCard = (view: ChairView) => (
  <MotionCard view={view} matter={RULES} words={WORDS} current />
);

describe('a motion', () => {
  const before = inSession();

  it('is put, counted with everybody in favour, and its outcome is the server’s', async () => {
    const page = open(before, rulesCard);
    await page.press('motion-rules-put');
    await page.show(withMotions(before, { matter: RULES, state: { state: 'open' } }));
    await page.press('motion-rules-hands-record');
    const hands = { in_favour: 4, against: 0, no_opinion: 0 };
    expect(page.acts).toEqual([
      { act: 'put_motion', matter: RULES },
      { act: 'count_hands', motion: 1, hands, reason: '' },
    ]);
    await page.show(withMotions(before, { matter: RULES, state: { state: 'counted', ...COUNT } }));
    const last = page.find('motion-rules-last');
    expect(last?.dataset.carried).toBe('false');
    expect(last?.textContent).toContain('1/4');
    expect(last?.textContent).toContain('chưa rõ');
    expect(page.find('motion-rules-put')).not.toBeNull();
  });

  it('may be withdrawn before hands are counted', async () => {
    const page = open(withMotions(before, { matter: RULES, state: { state: 'open' } }), rulesCard);
    await page.press('motion-rules-withdraw');
    expect(page.acts).toEqual([{ act: 'withdraw_motion', motion: 1 }]);
  });

  it('waits while another is before the room, and says which and where', () => {
    const page = open(
      withMotions(before, { matter: { matter: 'presidium' }, state: { state: 'open' } }),
      rulesCard,
    );
    expect(page.find('motion-rules-put')?.hasAttribute('disabled')).toBe(true);
    expect(page.find('other-motion')?.textContent).toContain('Đoàn Chủ tịch');
  });
});

it('one press puts a name of a list to the room and records its hands', async () => {
  const list = { ...ADOPTED_LIST, stage: 'proposed' } as const;
  const view = inSession(contest(1, { list }));
  const page = open(view, (shown) => (
    <ItemVote view={shown} contest={contest(1, { list })} current />
  ));
  await page.press('item-2-record');
  const matter: Matter = { matter: 'candidate', contest: 1, unit: 2 };
  expect(page.acts).toEqual([{ act: 'put_motion', matter }]);
  await page.show(withMotions(view, { matter, state: { state: 'open' } }));
  expect(page.acts.at(-1)).toMatchObject({ act: 'count_hands', motion: 1 });
  expect(page.acts).toHaveLength(2);
});
