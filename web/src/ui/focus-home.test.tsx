// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { useFocusHome } from './focus-home';

const page = document.createElement('div');

function Phone({ card }: { readonly card: boolean }) {
  const root = useFocusHome<HTMLDivElement>();
  return (
    <div ref={root}>
      <h1>Meeting</h1>
      <section>
        <h2>Round</h2>
        {card && <button type="button">Mark</button>}
      </section>
      <button type="button">Leave</button>
    </div>
  );
}

function draw(card: boolean): void {
  act(() => render(<Phone card={card} />, page));
}

/** Observers of the page's changes run after the code that changed it. */
function observed(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

beforeEach(() => {
  render(null, page);
  document.body.replaceChildren(page);
  draw(true);
});

it('goes to the nearest heading when what had it is taken away', async () => {
  page.querySelector('button')?.focus();
  draw(false);
  await observed();
  expect(document.activeElement?.textContent).toBe('Round');
});

it('stays where it is when something else changes', async () => {
  const leave = page.querySelector<HTMLElement>('div > button');
  leave?.focus();
  draw(false);
  await observed();
  expect(document.activeElement).toBe(leave);
});

it('is not taken from a person who put it down', async () => {
  const mark = page.querySelector('button');
  mark?.focus();
  mark?.blur();
  await observed();
  draw(false);
  await observed();
  expect(document.activeElement).toBe(document.body);
});
