/**
 * The focus is never lost. Where a new view takes the control that had it, what is now gets it; where a press of
 * this page does, the first control of what stands there instead.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const CONTROLS =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)';

export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement | null>(null);
  /** Who had it last, and what it stood in, from the inside out. */
  const path = useRef<readonly Element[]>([]);
  useEffect(() => {
    const element = root.current;
    if (!element) {
      return;
    }
    const note = ({ target }: FocusEvent) => {
      path.current = target instanceof Element ? pathOf(target, element) : [];
    };
    const changes = new MutationObserver(() => {
      if (isLost(path.current)) {
        (neighbourOf(path.current) ?? moment())?.focus({ preventScroll: true });
      }
    });
    element.addEventListener('focusin', note);
    changes.observe(element, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      element.removeEventListener('focusin', note);
      changes.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    if (isLost(path.current)) {
      moment()?.focus({ preventScroll: true });
    }
  });
  return root;
}

function moment(): HTMLElement | null {
  return document.getElementById('now');
}

function pathOf(element: Element, root: Element): readonly Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one && one !== root; one = one.parentElement) {
    path.push(one);
  }
  return path;
}

/** Nothing has the focus, and the one that had it cannot take it any more. */
function isLost([last]: readonly Element[]): boolean {
  const nowhere = document.activeElement === null || document.activeElement === document.body;
  return nowhere && last !== undefined && !isThere(last);
}

function isThere(element: Element): boolean {
  return (
    element.isConnected && !element.matches(':disabled') && element.closest('[hidden]') === null
  );
}

/** The first control of the smallest part that is left. */
function neighbourOf(path: readonly Element[]): HTMLElement | undefined {
  for (const part of path.slice(1)) {
    const controls = part.isConnected ? [...part.querySelectorAll<HTMLElement>(CONTROLS)] : [];
    const control = controls.find(isThere);
    if (control) {
      return control;
    }
  }
  return undefined;
}
