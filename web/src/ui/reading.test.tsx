// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../strings/language';
import { Page } from './page';
import { beginReading, chooseType } from './reading';

const root = document.createElement('div');

beforeAll(() => {
  document.body.append(root);
  act(() => render(<Page title="BHXH" link="lost" rehearsal={false} children={null} />, root));
});

afterEach(async () => {
  chooseType(false);
  await act(() => speak('vi'));
});

function press(testId: string) {
  root.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.click();
}

describe('a page that is open', () => {
  it('turns to English without being drawn anew', async () => {
    beginReading('board');
    const main = root.querySelector('main');
    expect(root.textContent).toContain('Mất kết nối');
    await act(async () => {
      press('language-en');
      await expect.poll(() => document.documentElement.lang).toBe('en');
    });
    expect(root.textContent).not.toContain('Mất kết nối');
    expect(root.querySelector('main')).toBe(main);
    expect(root.querySelector('[data-testid="language-en"]')?.getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(document.title).toMatch(/^[ -~]+ · Phiếu Kín$/);
    expect(localStorage.getItem('phieukin/language')).toBe('en');
  });

  it('takes the language that its address asks for', async () => {
    history.replaceState(null, '', '?lang=en');
    beginReading('screen');
    await expect.poll(() => document.documentElement.lang).toBe('en');
    await act(async () => press('language-vi'));
    expect(location.search).toBe('?lang=vi');
  });

  it('grows its type', () => {
    beginReading('delegate');
    act(() => press('type-large'));
    expect(document.documentElement.className).toBe('large-type');
    expect(localStorage.getItem('phieukin/type')).toBe('large');
  });
});
