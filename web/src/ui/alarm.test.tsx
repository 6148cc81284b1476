// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Alarm } from './notice';

it('an alarm is a modal dialog that takes the focus and that Escape does not close', () => {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  act(() =>
    render(
      <Alarm heading="Gọi ngay" testId="alarm">
        <p>…</p>
      </Alarm>,
      page,
    ),
  );
  const dialog = document.querySelector('dialog');
  expect(dialog?.open).toBe(true);
  expect(dialog?.getAttribute('aria-labelledby')).toBe(document.querySelector('h1')?.id);
  expect(document.activeElement?.textContent).toBe('Gọi ngay');
  const pressed = new Event('cancel', { cancelable: true });
  dialog?.dispatchEvent(pressed);
  expect(pressed.defaultPrevented).toBe(true);
});
