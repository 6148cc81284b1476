// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { Code } from '../election/code';
import { CodeField } from './code-field';

const TOKEN = Code.fresh('ballot_token', (length) => new Uint8Array(length).fill(3));
let taken: Code[] = [];

beforeEach(() => {
  taken = [];
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  render(
    <CodeField
      kind="ballot_token"
      label="Mã"
      submit="Dùng"
      onCode={(code) => {
        taken.push(code);
      }}
    />,
    page,
  );
});

function type(text: string): HTMLInputElement {
  const field = document.querySelector('input');
  if (field === null) {
    throw new Error('there is no field');
  }
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return field;
}

function submit(): void {
  act(() => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true }));
  });
}

function note(): string {
  return document.querySelector('[data-testid="code-note"]')?.textContent ?? '';
}

it('a pasted code is taken whatever its case, spaces and dashes', () => {
  type(TOKEN.reveal().toUpperCase().replaceAll('-', ' '));
  submit();
  expect(taken.map((code) => code.canonical())).toEqual([TOKEN.canonical()]);
});

it('a wrong group is named as soon as the code is complete', () => {
  const [first = '', second = '', ...rest] = TOKEN.reveal().split('-');
  const wrong = second.replace(/^./, (character) => (character === '2' ? '3' : '2'));
  const field = type([first, wrong, ...rest].join('-'));
  expect(note()).toContain('2');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  submit();
  expect(taken).toEqual([]);
});

it('nothing is complained about while the code is being typed', () => {
  const field = type(TOKEN.reveal().slice(0, 9));
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

it('names at the input what was wrong with the code of a link, until something is typed', () => {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const broken = { code: 'wrong_group', group: 1 } as const;
  render(
    <CodeField
      kind="ballot_token"
      label="Mã"
      submit="Dùng"
      broken={broken}
      onCode={() => undefined}
    />,
    page,
  );
  const field = document.querySelector('input');
  const note = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  expect(note?.textContent).toContain('Nhóm 2');
  type('bc');
  expect(field?.getAttribute('aria-invalid')).toBe('false');
});
