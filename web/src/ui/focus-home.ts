/** Focus that is never lost: what the server pushes may take away the very thing that had it. */
import { useEffect, useRef } from 'preact/hooks';

/** The focus goes to the nearest heading of what is still there when its element is taken away. */
export function useFocusHome<E extends HTMLElement>() {
  const root = useRef<E>(null);
  useEffect(() => {
    const element = root.current;
    return element ? keepFocus(element) : undefined;
  }, []);
  return root;
}

/** Watches until the returned function is called. */
export function keepFocus(root: HTMLElement): () => void {
  let around: readonly Element[] = [];
  const gained = ({ target }: FocusEvent) => {
    around = target instanceof Element ? ancestors(target, root) : [];
  };
  const left = ({ target }: FocusEvent) => {
    queueMicrotask(() => {
      if (target instanceof Element && target.isConnected) {
        around = [];
      }
    });
  };
  const changed = new MutationObserver(() => {
    if (around.length > 0 && document.activeElement === document.body) {
      focusHeading(around.find((one) => one.isConnected) ?? root, root);
    }
  });
  root.addEventListener('focusin', gained);
  root.addEventListener('focusout', left);
  changed.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', gained);
    root.removeEventListener('focusout', left);
    changed.disconnect();
  };
}

function ancestors(element: Element, root: Element): readonly Element[] {
  const above: Element[] = [];
  for (let at = element.parentElement; at && at !== root.parentElement; at = at.parentElement) {
    above.push(at);
  }
  return above;
}

function focusHeading(around: Element, root: HTMLElement): void {
  const heading =
    around.querySelector<HTMLElement>('h1, h2, h3') ??
    root.querySelector<HTMLElement>('h1, h2, h3');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
}
