// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { ActAnswer } from '../act';
import { paperRound, publishedOnPaper } from '../audit/testing/paper';
import type { Operator } from '../operator';
import type { Act, AgendaStep, ChairView, ContestView, Matter } from '../protocol';
import { agendaStepNames } from '../strings/chair-agenda';
import { ChairPage } from './chair-page';
import {
  ADOPTED_LIST,
  agendaLine,
  chairView,
  contest,
  inSession,
  round,
  TERMS,
  tellers,
  tie,
} from './test-views';

/** A page over a view that the test changes; every act and order is answered as `answer` says. */
function open(first: ChairView, answer: ActAnswer = { outcome: 'done' }) {
  const view = signal<ChairView | undefined>(first);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const acts: Act[] = [];
  const asked: unknown[] = [];
  const operator = {
    meeting: {
      id: '7f1d3a52',
      hall: signal(first.hall),
      chair: view,
      connection: {
        link: signal('live'),
        session: signal({ status: 'proven', you: { role: 'chair' }, local: true }),
        ask: (asking: { readonly type: string }) => {
          asked.push(asking);
          return Promise.resolve({ type: asking.type === 'direct_wall' ? 'done' : 'lost' });
        },
      },
    },
    hasKey: signal(true),
    keyIsBroken: signal(false),
    perform: (act: Act): Promise<ActAnswer> => {
      acts.push(act);
      return Promise.resolve(answer);
    },
    enter: () => undefined,
  } as unknown as Operator;
  render(<ChairPage operator={operator} />, root);
  const find = (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  return {
    acts,
    asked,
    root,
    find,
    press: async (testId: string) => {
      const button = find(testId);
      button?.focus();
      button?.click();
      await settled();
    },
    show: async (next: ChairView) => {
      view.value = next;
      await settled();
    },
    primaries: () =>
      [...root.querySelectorAll('.button-primary')]
        .filter((one) => one.closest('[hidden], dialog') === null)
        .map((one) => one.textContent),
  };
}

async function settled() {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const LIST = { list: ADOPTED_LIST };
const READY = { ...LIST, next_round: TERMS };

const OFFICE = { role: 'head', wanted: 1, holders: [], by_ballot: false } as const;
const UNSIGNED = { unit: 1, name: 'Đơn vị 1', signing: null, valid: true } as const;

/** A line of the agenda that is now, in session, with these contests. */
function at(step: AgendaStep, contests: readonly ContestView[] = [contest(1)]): ChairView {
  const ticked = ['discussion', 'minutes', 'report', 'other'].includes(step);
  const agenda = [agendaLine(1, step, { now: true, ticked_by_chair: ticked })];
  const view = inSession(...contests);
  const hall = {
    ...view.hall,
    rules_adopted: step !== 'rules',
    tellers_adopted: step !== 'tellers',
    offices: [{ ...OFFICE, holders: [] }],
    pact: [UNSIGNED],
  };
  return { ...view, hall, agenda };
}

function withMotion(view: ChairView, matter: Matter): ChairView {
  const motions = [{ id: 1, matter, state: { state: 'open' } } as const];
  return { ...view, hall: { ...view.hall, motions } };
}

function withReveal(view: ChairView, shown: number): ChairView {
  const wall = { ...view.hall.wall, reveal: { round: 'round1', shown, all: false } };
  return { ...view, hall: { ...view.hall, wall } };
}

const STEPS = Object.keys(agendaStepNames) as AgendaStep[];

const PREPARING: readonly (readonly [string, ChairView])[] = [
  [
    'nothing yet',
    chairView(
      { particulars: { title: '', cluster: '', year: 0, place: '' }, seats: [] },
      { units: [] },
    ),
  ],
  ['no name', chairView({ particulars: { title: '', cluster: '', year: 0, place: '' } })],
  ['no units', chairView({ seats: [] }, { units: [] })],
  ['no tellers', chairView()],
  ['no desk', chairView({ tellers: tellers('missing', 'offered', 'offered') })],
  ['the doors open', chairView({ phase: 'checking_in' })],
  ['somebody is there', chairView({ phase: 'checking_in', present: 3 }, { tokens: 2 })],
  ['sealed', chairView({ phase: 'sealed' })],
  ['an empty agenda', chairView({ phase: 'checking_in', present: 1 }, { agenda: [] })],
];

const ROUNDS: readonly (readonly [string, ContestView])[] = [
  ['a list to propose', contest(1)],
  ['a list to adopt', contest(1, { list: { ...ADOPTED_LIST, stage: 'proposed' } })],
  ['a roll to seal', contest(1, READY)],
  ['a roll sealed', contest(1, { ...LIST, rounds: [round(1, 'sealed')] })],
  ['a box open', contest(1, { ...LIST, rounds: [round(1, 'open')] })],
  ['a box closed', contest(1, { ...LIST, rounds: [round(1, 'closed')] })],
  ['a count', contest(1, { ...LIST, rounds: [round(1, 'counted')] })],
  [
    'a further round',
    contest(1, { ...READY, next_round: { ...TERMS, kind: { kind: 'further' } } }),
  ],
  [
    'a question of the meeting',
    contest(1, { ...LIST, pending: { pending: 'still_tied', tie: tie([1, 2]), run_offs: 1 } }),
  ],
  ['a result to adopt', contest(1, { ...LIST, rounds: [round(1, 'published')], settled: true })],
  ['nobody left', contest(1, LIST)],
  ['a round to move to paper', contest(1, { ...READY, must_be_on_paper: true })],
  ['a round on paper', contest(1, { ...LIST, paper_rounds: [paperRound({ terms: TERMS })] })],
  [
    'two counts of paper that agree',
    contest(1, { ...LIST, paper_rounds: [paperRound({ terms: TERMS, stage: 'counted' })] }),
  ],
  [
    'a result on paper to adopt',
    contest(1, { ...LIST, paper_rounds: [publishedOnPaper()], settled: true }),
  ],
];

const MATTERS: readonly Matter[] = [
  { matter: 'tellers' },
  { matter: 'rules' },
  { matter: 'presidium' },
  { matter: 'list', contest: 1 },
  { matter: 'candidate', contest: 1, unit: 2 },
  { matter: 'resolve', contest: 1, resolution: 'report_tied' },
  { matter: 'office', role: 'head', unit: 1 },
  { matter: 'other', text: 'Thông qua nghị quyết?' },
];

describe('there is exactly one primary button', () => {
  it.each(PREPARING)('before the session: %s', async (_name, view) => {
    const page = open(view);
    await settled();
    expect(page.primaries()).toHaveLength(1);
  });

  it.each(STEPS)('at every step of the agenda: %s', async (step) => {
    const page = open(at(step));
    await settled();
    expect(page.primaries()).toHaveLength(1);
  });

  it.each(ROUNDS)('in a contest: %s', async (_name, given) => {
    const page = open(at('ballot', [given]));
    await settled();
    expect(page.primaries()).toHaveLength(1);
  });

  it('while a result is revealed', async () => {
    const [, published] = ROUNDS.find(([name]) => name === 'a result to adopt') ?? [];
    const page = open(withReveal(at('publish', published && [published]), 0));
    await settled();
    expect(page.primaries()).toHaveLength(1);
    expect(page.find('reveal-next')).not.toBeNull();
  });

  it('once a motion is put, wherever the agenda is', async () => {
    const proposed = contest(1, { list: { ...ADOPTED_LIST, stage: 'proposed' } });
    const tied = contest(1, {
      ...LIST,
      pending: { pending: 'still_tied', tie: tie([1, 2]), run_offs: 1 },
    });
    for (const matter of MATTERS) {
      const view = at('discussion', [matter.matter === 'resolve' ? tied : proposed]);
      const ofItems = matter.matter === 'candidate';
      const rules = { ...view.hall.rules, list_vote: ofItems ? 'item_by_item' : 'whole' } as const;
      const unsettled = {
        rules,
        rules_adopted: false,
        tellers_adopted: false,
        presidium: { people: [{ name: 'A', office: '' }], adopted: false },
      };
      const page = open(withMotion({ ...view, hall: { ...view.hall, ...unsettled } }, matter));
      await settled();
      expect(page.primaries(), matter.matter).toHaveLength(1);
      expect(page.find('now')?.textContent).toContain('?');
    }
  });

  it('also where the chair went elsewhere: the way back', async () => {
    const page = open(at('ballot', [contest(1, READY)]));
    for (const step of [
      'step-members',
      'step-tellers',
      'step-motions',
      'step-seal',
      'step-rules',
    ]) {
      await page.press(step);
      expect(page.primaries(), step).toHaveLength(1);
      expect(page.find('go-now'), step).not.toBeNull();
    }
  });
});

it('what is missing leads to where it is mended, with the focus', async () => {
  const view = at('ballot', [contest(1, READY)]);
  const hall = { ...view.hall, tellers_adopted: false };
  const page = open({ ...view, hall });
  await settled();
  const link = page.find('missing')?.querySelector<HTMLElement>('button');
  link?.focus();
  link?.click();
  await settled();
  expect(document.activeElement?.getAttribute('data-testid')).toBe('tellers-put');
});

describe('a pushed view', () => {
  it('leaves what was typed, and the focus in it', async () => {
    const page = open(chairView());
    await settled();
    const name = page.find('teller-name-1') as HTMLInputElement;
    name.focus();
    name.value = 'Lan';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await page.show(chairView({ chair_sessions: 2 }));
    expect((page.find('teller-name-1') as HTMLInputElement).value).toBe('Lan');
    expect(document.activeElement).toBe(page.find('teller-name-1'));
  });

  it('that takes the pressed button gives the focus to what is now', async () => {
    const sealed = at('ballot', [contest(1, { ...LIST, rounds: [round(1, 'sealed')] })]);
    const page = open(sealed);
    await settled();
    await page.press('open-round-button');
    await page.show(at('ballot', [contest(1, { ...LIST, rounds: [round(1, 'open')] })]));
    expect(document.activeElement?.id).toBe('now');
  });
});

it('a refusal stands beside its button and is announced; a lost answer too', async () => {
  for (const answer of [
    { outcome: 'refused', refusal: { refusal: 'no_voters' } },
    { outcome: 'lost' },
  ] as const) {
    const page = open(at('ballot', [contest(1, READY)]), answer);
    await settled();
    await page.press('seal-roll-button');
    const refused = page.find('seal-roll-button')?.parentElement?.querySelector('[role="alert"]');
    expect(refused?.textContent).toMatch(/\.$/);
  }
});

it('a tick can be taken back as long as nothing followed', async () => {
  const before = at('discussion');
  const page = open(before);
  await settled();
  await page.press('tick-now');
  const ticked = [
    agendaLine(1, 'discussion', { done: true, ticked_by_chair: true }),
    agendaLine(2, 'minutes', { now: true, ticked_by_chair: true }),
  ];
  await page.show({ ...before, agenda: ticked });
  await page.press('undo');
  expect(page.acts.at(-1)).toEqual({ act: 'tick_agenda', item: 1, done: false });
  await page.show(before);
  expect(page.find('undo')).toBeNull();
});

it('a result is published and shown step by step in one press', async () => {
  const page = open(at('publish', [contest(1, { ...LIST, rounds: [round(1, 'counted')] })]));
  await settled();
  await page.press('publish');
  expect(page.asked.at(-1)).toMatchObject({
    order: { order: 'reveal', round: 'round1', shown: 0, all: false },
  });
  expect(page.acts).toEqual([{ act: 'publish_round', contest: 1 }]);
});

describe('plan B', () => {
  const PAPER = contest(1, {
    ...LIST,
    paper_rounds: [
      paperRound({
        terms: TERMS,
        entered: [1, 2],
        differing: [{ line: 'returned' }, { line: 'row', panel: 0, unit: 2 }],
      }),
    ],
  });

  it('says what becomes of the ballots on the phones, in numbers, before it is done', async () => {
    const page = open(at('ballot', [contest(1, { ...LIST, rounds: [round(1, 'open')] })]));
    await settled();
    await page.press('move-to-paper');
    expect(page.find('never-opened')?.textContent).toContain('4 phiếu');
    expect(page.find('move-to-paper-confirm')?.hasAttribute('disabled')).toBe(true);
    const reason = page.find('move-to-paper-reason') as HTMLInputElement;
    reason.value = 'Mất điện';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    await page.press('move-to-paper-confirm');
    expect(page.acts).toEqual([{ act: 'move_to_paper', contest: 1, reason: 'Mất điện' }]);
  });

  it('cannot be had once a share is given', async () => {
    const count = { archive: '', head: '', shares: [1], vouched: 0, counted_at: null };
    const closed = { ...round(1, 'closed'), count };
    const page = open(at('count', [contest(1, { ...LIST, rounds: [closed] })]));
    await settled();
    expect(page.find('move-to-paper')).toBeNull();
  });

  it('offers no roll where the meeting took the contest to paper', async () => {
    const page = open(at('ballot', [contest(1, { ...READY, must_be_on_paper: true })]));
    await settled();
    expect(page.find('seal-roll-button')).toBeNull();
    expect(page.primaries()).toEqual(['Chuyển sang phiếu giấy']);
  });

  it('names the lines in which two counts differ, and no number', async () => {
    const page = open(at('ballot', [PAPER]));
    await settled();
    const lines = page.find('paper-differing')?.querySelectorAll('li');
    expect([...(lines ?? [])].map((line) => line.textContent)).toEqual([
      'Số phiếu thu về',
      'Đơn vị 2',
    ]);
    expect(page.find('missing')?.textContent).toContain('giống nhau');
  });

  it('publishes without asking how the wall shows it', async () => {
    const counted = paperRound({ terms: TERMS, stage: 'counted', entered: [1, 2] });
    const page = open(at('publish', [contest(1, { ...LIST, paper_rounds: [counted] })]));
    await settled();
    await page.press('publish-paper');
    expect(page.acts).toEqual([{ act: 'publish_round', contest: 1 }]);
    expect(page.asked).toEqual([]);
  });
});
