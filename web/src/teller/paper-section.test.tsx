// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { ActAnswer } from '../act';
import { paperRound, publishedOnPaper } from '../audit/testing/paper';
import { contest } from '../audit/testing/views';
import type { Act, PaperRoundView } from '../protocol';
import { Performing } from '../ui/acting';
import { fieldsOf } from './paper-count';
import { PaperSection } from './paper-section';

const SOUND = [9, 2, 9, 1, 0, 6, 4, 4, 2];
const DIFFERING = [{ line: 'row', panel: 0, unit: 2 } as const];

/** The section of the teller in slot 1; the test says what the server shows and answers. */
function open(first: PaperRoundView, answer: ActAnswer = { outcome: 'done' }) {
  const round = signal(first);
  const acts: Act[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const Shown = () => <PaperSection contest={contest({})} round={round.value} slot={1} />;
  const perform = (given: Act) => {
    acts.push(given);
    return Promise.resolve(answer);
  };
  act(() =>
    render(
      <Performing.Provider value={perform}>
        <Shown />
      </Performing.Provider>,
      root,
    ),
  );
  const find = (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  const inputs = () => [...root.querySelectorAll('input')];
  const type = (key: string, text: string) => {
    const field = find(`count-${key}`) as HTMLInputElement;
    field.value = text;
    act(() => {
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  return {
    root,
    acts,
    find,
    inputs,
    type,
    typeAll: (numbers: readonly number[]) => {
      for (const [at, { key }] of fieldsOf(first.terms).entries()) {
        type(key, String(numbers[at]));
      }
    },
    press: async (testId: string) => {
      await act(async () => find(testId)?.click());
    },
    submit: () => {
      act(() => {
        root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      });
    },
    show: (next: PaperRoundView) => {
      act(() => {
        round.value = next;
      });
    },
  };
}

type Page = ReturnType<typeof open>;

async function send(page: Page, numbers = SOUND): Promise<void> {
  page.typeAll(numbers);
  page.submit();
  await page.press('paper-done');
}

describe('the form', () => {
  it('gives every number a label, and has one primary button', () => {
    const page = open(paperRound());
    for (const input of page.inputs()) {
      expect(page.root.querySelector(`label[for="${input.id}"]`)?.textContent).toBeTruthy();
    }
    expect(page.inputs()).toHaveLength(9);
    expect(page.root.querySelectorAll('.button-primary')).toHaveLength(1);
  });

  it('goes from field to field with Enter, then to the button', () => {
    const page = open(paperRound());
    page.typeAll(SOUND);
    const [first, second] = page.inputs();
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(document.activeElement).toBe(second);
    const last = page.inputs().at(-1);
    last?.focus();
    last?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(document.activeElement).toBe(page.find('paper-review'));
    expect(page.acts).toEqual([]);
  });

  it('says what does not balance, and sends nothing before it does', () => {
    const page = open(paperRound());
    page.typeAll([9, 2, 9, 1, 0, 9, 4, 4, 2]);
    expect(page.root.querySelector('[data-flaw]')?.getAttribute('data-flaw')).toBe(
      'votes_above_valid',
    );
    expect(page.find('paper-review')?.hasAttribute('disabled')).toBe(true);
    page.submit();
    expect(page.find('paper-done')).toBeNull();
  });
});

describe('a count', () => {
  it('is looked over, sent once, and stays on the page', async () => {
    const page = open(paperRound());
    await send(page);
    expect(page.acts).toEqual([
      {
        act: 'enter_paper_count',
        contest: 1,
        count: publishedOnPaper().published?.count,
      },
    ]);
    page.show(paperRound({ entered: [1] }));
    expect(page.find('paper-sent')).not.toBeNull();
    expect(page.find('own-count')?.querySelectorAll('tr')).toHaveLength(9);
  });

  it('that is refused says why, and can be sent again', async () => {
    const page = open(paperRound(), {
      outcome: 'refused',
      refusal: { refusal: 'unbalanced', imbalance: 'votes_above_valid' },
    });
    await send(page);
    expect(page.find('refused')?.textContent).toBeTruthy();
    expect(page.find('paper-done')).not.toBeNull();
  });

  it('that differs is marked line by line, and is corrected from what was typed', async () => {
    const page = open(paperRound());
    await send(page, [9, 2, 9, 1, 0, 6, 3, 4, 2]);
    page.show(paperRound({ entered: [1, 2], differing: DIFFERING }));
    const marked = page.find('own-count')?.querySelectorAll('tr[data-differs="true"]');
    expect([...(marked ?? [])].map((line) => line.querySelector('td')?.textContent)).toEqual(['3']);
    await page.press('paper-change');
    expect((page.find('count-votes-0-1') as HTMLInputElement).value).toBe('6');
    page.type('votes-0-2', '4');
    page.submit();
    await page.press('paper-done');
    expect(page.acts).toHaveLength(2);
  });

  it('that the page forgot is asked for anew', () => {
    const page = open(paperRound({ entered: [1, 2], differing: DIFFERING }));
    expect(page.root.querySelector('.notice')?.textContent).toBeTruthy();
    expect(page.inputs().every(({ value }) => value === '')).toBe(true);
    expect(page.find('count-votes-0-2')?.closest('[data-differs="true"]')).not.toBeNull();
  });

  it('is held against what is published', async () => {
    const page = open(paperRound());
    await send(page);
    page.show(paperRound({ stage: 'counted', entered: [1, 2] }));
    expect(page.find('paper-agreed')).not.toBeNull();
    page.show(publishedOnPaper());
    expect(page.find('paper-published')?.className).toContain('notice-good');
    const other = publishedOnPaper();
    const count = other.published && { ...other.published.count, exchanged: 3 };
    page.show({ ...other, published: other.published && count && { ...other.published, count } });
    expect(page.find('paper-published')?.className).toContain('notice-danger');
  });
});
