// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guide as words } from '../strings';
import { GuideButton } from './guide';

const PAGE = `<html><body><main><h1>Title</h1><p>Read <a href="wifi.html">more</a></p></main><nav>Others</nav></body></html>`;

const root = document.createElement('div');

beforeEach(() => {
  document.body.append(root);
  act(() => render(<GuideButton guide="board" />, root));
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.unstubAllGlobals();
});

async function openGuide(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', vi.fn(answer));
  const button = find('[data-testid="guide"]');
  button.focus();
  await act(async () => button.click());
}

function find(selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) {
    throw new Error(selector);
  }
  return found;
}

it('a guide has its title once, its links lead out of the page, and the keyboard begins in its text', async () => {
  await openGuide(() => Promise.resolve(new Response(PAGE)));
  await expect.poll(() => find('h2').textContent).toBe('Title');
  const text = find('.guide-text');
  expect(text.textContent).toBe('Read more');
  expect(text.getAttribute('aria-label')).toBe('Title');
  expect(document.activeElement).toBe(text);
  const link = find('.guide-text a');
  expect([link.getAttribute('target'), new URL(link.getAttribute('href') ?? '').pathname]).toEqual([
    '_blank',
    '/help/vi/wifi.html',
  ]);
});

it('Escape closes a guide and leaves the focus where it was', async () => {
  await openGuide(() => Promise.resolve(new Response(PAGE)));
  const dialog = find('dialog');
  act(() => {
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  });
  expect(root.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(find('[data-testid="guide"]'));
});

it('a guide that cannot be fetched says so', async () => {
  await openGuide(() => Promise.resolve(new Response('', { status: 404 })));
  await expect.poll(() => find('[role="status"]').textContent).toBe(words.failed);
});
