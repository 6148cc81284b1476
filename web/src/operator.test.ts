// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Code } from './election/code';
import { openOperator } from './operator';

const KEY = Code.fresh('teller_code', (length) => new Uint8Array(length).fill(7));
const OTHER = Code.fresh('teller_code', (length) => new Uint8Array(length).fill(9));
const PAGE = '/m/0a1b2c3d/chair';

/** A server that never answers. */
class SilentSocket extends EventTarget {
  static readonly OPEN = 1;
  close() {}
  send() {}
}

/** A link pasted into the page's own address: no reload happens, the page is told of the fragment. */
function openLink(fragment: string) {
  history.replaceState(null, '', `${PAGE}${fragment}`);
  window.dispatchEvent(new Event('hashchange'));
}

function kept(): string | null {
  return sessionStorage.getItem('phieukin/0a1b2c3d/chair/secret');
}

const listened = vi.spyOn(window, 'addEventListener');

beforeEach(() => {
  vi.stubGlobal('WebSocket', SilentSocket);
  history.replaceState(null, '', PAGE);
  sessionStorage.clear();
});

/** The page of the test before would take the fragment first. */
afterEach(() => {
  for (const [type, listener] of listened.mock.calls) {
    window.removeEventListener(type, listener);
  }
  listened.mockClear();
  vi.unstubAllGlobals();
});

describe('a link opened into the open page of an operator', () => {
  it('gives its key and leaves the address', () => {
    const operator = openOperator('0a1b2c3d', 'chair');
    expect(operator.hasKey.value).toBe(false);
    openLink(`#k=${KEY.canonical()}`);
    expect(location.hash).toBe('');
    expect(operator.hasKey.value).toBe(true);
    expect(kept()).toBe(KEY.canonical());
  });

  it('replaces the key that was there', () => {
    openOperator('0a1b2c3d', 'chair').enter(OTHER);
    openLink(`#k=${KEY.canonical()}`);
    expect(kept()).toBe(KEY.canonical());
  });

  it('is called broken when its key is none, and takes nothing away', () => {
    const operator = openOperator('0a1b2c3d', 'chair');
    operator.enter(OTHER);
    openLink('#k=abc');
    expect(location.hash).toBe('');
    expect(operator.keyIsBroken.value).toBe(true);
    expect(operator.hasKey.value).toBe(true);
    expect(kept()).toBe(OTHER.canonical());
  });

  it('leaves the address even when it brings no key', () => {
    const operator = openOperator('0a1b2c3d', 'chair');
    openLink('#t=abc');
    expect(location.hash).toBe('');
    expect(operator.hasKey.value).toBe(false);
  });
});
