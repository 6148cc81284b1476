// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Code } from '../election/code';
import { Make } from './make-code';

const TELLER = { slot: 1, name: 'Nguyễn Thị Hoa', office: '', key: 'missing' } as const;

function at<T extends HTMLElement>(root: HTMLElement, testId: string): T {
  const found = root.querySelector<T>(`[data-testid="${testId}"]`);
  if (!found) {
    throw new Error(`nothing is called ${testId}`);
  }
  return found;
}

function type(field: HTMLInputElement, text: string) {
  field.value = text;
  act(() => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The page right after the code was written down. */
async function openRepeat() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const codes: Code[] = [];
  render(
    <Make teller={TELLER} onCode={(code) => codes.push(code)} onBack={() => undefined} />,
    root,
  );
  at(root, 'make-code').click();
  await expect.poll(() => root.querySelector('[data-testid="fresh-code"]')).not.toBeNull();
  const paper = [...at(root, 'fresh-code').querySelectorAll('li')].map(
    (li) => li.textContent ?? '',
  );
  at(root, 'code-written').click();
  await expect.poll(() => root.querySelector('[data-testid="repeat-0"]')).not.toBeNull();
  const fields = [0, 1].map((index) => at<HTMLInputElement>(root, `repeat-${index}`));
  const group = (field: HTMLInputElement) => paper[Number(field.dataset.group)] ?? '';
  const submit = () => at(root, 'repeat-submit').click();
  return { codes, fields, group, submit };
}

it('a group typed wrong is named at its own field, which takes the focus', async () => {
  const { codes, fields, group, submit } = await openRepeat();
  const [right, wrong] = fields as [HTMLInputElement, HTMLInputElement];
  type(right, group(right));
  type(wrong, 'zzzz');
  submit();
  await expect.poll(() => wrong.getAttribute('aria-invalid')).toBe('true');
  expect(right.getAttribute('aria-invalid')).toBe('false');
  const note = document.getElementById(wrong.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toContain(String(Number(wrong.dataset.group) + 1));
  expect(document.activeElement).toBe(wrong);
  expect(codes).toEqual([]);
  type(wrong, group(wrong).toUpperCase());
  await expect.poll(() => wrong.getAttribute('aria-invalid')).toBe('false');
  submit();
  await expect.poll(() => codes.length).toBe(1);
});
