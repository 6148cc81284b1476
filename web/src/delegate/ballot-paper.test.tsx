// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Election } from '../election';
import { BallotPaper } from './ballot-paper';
import type { Ticked } from './paper';
import type { RoundDriver } from './round-driver';
import { FakeRound } from './testing/fake-round';
import { columns, each, panels } from './testing/papers';

const cast: Ticked[] = [];
const driver = {
  draft: () => undefined,
  confirm: (ticked: Ticked) => Promise.resolve(cast.push(ticked)),
} as unknown as RoundDriver;

function show(election: Election): void {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const facts = { kept: {}, lasting: true };
  act(() =>
    render(
      <BallotPaper
        driver={driver}
        election={election}
        facts={facts}
        settled
        onBack={() => undefined}
      />,
      page,
    ),
  );
}

function at(testId: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${testId}"]`);
}

function press(testId: string): void {
  act(() => at(testId)?.click());
}

function mark(box: number): void {
  act(() => document.querySelectorAll<HTMLInputElement>('.answer input')[box]?.click());
}

function marked(): readonly boolean[] {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.answer input')];
  return boxes.map(({ checked }) => checked);
}

describe('two columns', () => {
  it('move a name and say so', () => {
    show(columns);
    mark(0);
    mark(1);
    expect(marked()).toEqual([false, true, false, false, false, false]);
    expect(at('note')?.textContent).toContain('“Bắc Ninh”');
    mark(2);
    expect(at('note')?.textContent).toBe('');
    press('review');
    expect(at('review-list')?.textContent).toBe('Hải DươngXếp thứ nhấtBắc NinhXếp thứ nhì');
    press('cast');
    expect(cast.at(-1)).toEqual([[1], [0]]);
  });
});

describe('rows', () => {
  it('are reviewed one by one, the empty ones too', () => {
    show(each);
    mark(0);
    mark(3);
    press('review');
    expect(at('review-list')?.textContent).toBe(
      'Bắc NinhĐồng ýHải DươngKhông đồng ýHưng YênKhông có ý kiến',
    );
  });
});

describe('two lists', () => {
  it('have their own counters, and a list left blank is said in the review', () => {
    show(panels);
    mark(0);
    mark(2);
    const counters = [...document.querySelectorAll('[data-testid="counter"]')];
    expect(counters.map((counter) => counter.textContent)).toEqual([
      'Tập thểĐã chọn 2/2',
      'Cá nhânĐã chọn 0/1',
    ]);
    press('review');
    expect(at('review-empty')?.textContent).toContain('Không chọn ai trong “Cá nhân”');
    expect(at('review-list')?.textContent).toBe('Phòng APhòng C');
  });
});

it('a blank vote is cast only on purpose', () => {
  show(panels);
  press('review');
  expect(at('ballot-review')).toBe(null);
  expect(at('note')?.textContent).toContain('Chưa chọn tên nào');
  press('blank');
  expect(at('blank-dialog')).not.toBe(null);
  press('blank-confirm');
  press('cast');
  expect(cast.at(-1)).toEqual([[], []]);
});

it('the rules stand above the names, as the election has them', () => {
  const { election } = new FakeRound();
  show({ ...election, description: 'Hội nghị\nChọn không quá 2 tên.' });
  expect(at('ballot-rules')?.textContent).toContain('Chọn không quá 2 tên.');
  show(election);
  expect(at('ballot-rules')).toBe(null);
});

describe('the limit', () => {
  it('is a sentence, and the next tap that fits takes it away', () => {
    show(new FakeRound().election);
    mark(0);
    mark(1);
    mark(2);
    expect(marked().filter((ticked) => ticked)).toHaveLength(2);
    expect(at('note')?.textContent).toContain('Đã đủ 2 tên');
    expect(at('note')?.getAttribute('role')).toBe('status');
    mark(0);
    expect(at('note')?.textContent).toBe('');
    expect(at('counter')?.textContent).toBe('Đã chọn 1/2');
  });
});

it('the review says how many of how many, and its heading has the focus', () => {
  show(new FakeRound().election);
  mark(3);
  press('review');
  expect(document.activeElement?.textContent).toBe('Lựa chọn của đơn vị');
  expect(at('ballot-review')?.textContent).toContain('Đã chọn 1 tên, được chọn đến 2.');
});
