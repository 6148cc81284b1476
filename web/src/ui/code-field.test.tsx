// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { Code, type CodeFlaw } from '../election/code';
import { CodeField } from './code-field';

const TOKEN = Code.fresh('ballot_token', (length) => new Uint8Array(length).fill(3));
const GROUPS = TOKEN.reveal().split('-');
let taken: Code[] = [];

function show(broken?: CodeFlaw): void {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  act(() =>
    render(
      <CodeField
        kind="ballot_token"
        label="Mã"
        submit="Dùng"
        broken={broken}
        onCode={(code) => {
          taken.push(code);
        }}
      />,
      page,
    ),
  );
}

beforeEach(() => {
  taken = [];
  show();
});

function boxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll('input')];
}

function type(at: number, text: string): void {
  const box = boxes()[at];
  if (box === undefined) {
    throw new Error('there is no such box');
  }
  act(() => box.focus());
  act(() => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function submit(): void {
  act(() => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true }));
  });
}

function note(): string {
  return document.querySelector('[data-testid="code-note"]')?.textContent ?? '';
}

function marked(): readonly number[] {
  return boxes().flatMap((box, at) => (box.getAttribute('aria-invalid') === 'true' ? [at] : []));
}

it('a pasted code is taken whatever its case, spaces and dashes', () => {
  type(2, TOKEN.reveal().toUpperCase().replaceAll('-', ' '));
  submit();
  expect(taken.map((code) => code.canonical())).toEqual([TOKEN.canonical()]);
});

it('the caret goes on to the next box, and to the button when the code is whole', () => {
  type(0, GROUPS[0] ?? '');
  expect(document.activeElement).toBe(boxes()[1]);
  for (const [at, group] of GROUPS.entries()) {
    type(at, group);
  }
  expect(document.activeElement?.tagName).toBe('BUTTON');
});

it('a wrong group is named and marked as soon as the code is complete, and nothing is taken', () => {
  const wrong = (GROUPS[1] ?? '').replace(/^./, (character) => (character === '2' ? '3' : '2'));
  type(0, [GROUPS[0], wrong, ...GROUPS.slice(2)].join('-'));
  expect(note()).toContain('Nhóm 2');
  expect(marked()).toEqual([1]);
  submit();
  expect(taken).toEqual([]);
  expect(document.activeElement).toBe(boxes()[1]);
});

it('nothing is complained about while the code is being typed', () => {
  type(0, TOKEN.reveal().slice(0, 9));
  expect(marked()).toEqual([]);
});

it('every box says which group it is, and where its flaw stands', () => {
  expect(boxes().map((box) => box.getAttribute('aria-label'))).toEqual(
    GROUPS.map((_, at) => `Nhóm ${at + 1}/5`),
  );
  const described = document.getElementById(boxes()[0]?.getAttribute('aria-describedby') ?? '');
  expect(described?.getAttribute('role')).toBe('status');
});

it('names at the box what was wrong with the code of a link, until something is typed', () => {
  show({ code: 'wrong_group', group: 1 });
  expect(marked()).toEqual([1]);
  expect(note()).toContain('Nhóm 2');
  type(0, 'bc');
  expect(marked()).toEqual([]);
});
