/** The guide of a page, read without leaving it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { common, guide as words } from '../strings';
import { language } from '../strings/language';
import { Button, Buttons } from './button';
import { Dialog } from './dialog';
import type { Reader } from './reading';
import './guide.css';

/** Opens `docs/{vi,en}/guides/<reader>.md`. */
export function GuideButton({ guide }: { readonly guide: Reader }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="reading-choice"
        data-testid="guide"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words.open}
      </button>
      {open && <GuideDialog guide={guide} onClose={() => setOpen(false)} />}
    </>
  );
}

function GuideDialog(props: { readonly guide: Reader; readonly onClose: () => void }) {
  const address = `/help/${language.value}/${props.guide}.html`;
  const text = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'failed' | { readonly title: string }>('loading');
  const title = typeof state === 'object' ? state.title : words.title;
  useEffect(() => {
    let wanted = true;
    setState('loading');
    fetchGuide(address)
      .then((guide) => {
        if (wanted) {
          text.current?.replaceChildren(...guide.content);
          text.current?.scrollTo(0, 0);
          setState(guide);
        }
      })
      .catch(() => wanted && setState('failed'));
    return () => {
      wanted = false;
    };
  }, [address]);
  return (
    <Dialog title={title} shape="reading" onCancel={props.onClose} testId="guide-dialog">
      <div class="guide">
        <p role="status">
          {state === 'loading' && common.loading}
          {state === 'failed' && words.failed}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the arrow keys */}
        <section class="guide-text" tabIndex={0} aria-label={title} data-safe ref={text} />
      </div>
      <Buttons>
        <Button kind="primary" onClick={props.onClose}>
          {words.close}
        </Button>
        <a class="guide-alone" href={address} target="_blank" rel="noreferrer">
          {words.alone}
        </a>
      </Buttons>
    </Dialog>
  );
}

interface Guide {
  readonly title: string;
  readonly content: readonly Node[];
}

/** The guide's title, and the rest of its `main`, ready to stand in this page. */
async function fetchGuide(address: string): Promise<Guide> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(address);
  }
  const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const link of read.querySelectorAll('a')) {
    const target = new URL(link.getAttribute('href') ?? '', new URL(address, location.href));
    link.setAttribute('href', target.href);
    link.setAttribute('target', '_blank');
  }
  const heading = read.querySelector('main h1');
  const title = heading?.textContent ?? words.title;
  heading?.remove();
  const content = [...(read.querySelector('main')?.childNodes ?? [])];
  return { title, content: content.map((node) => document.adoptNode(node)) };
}
