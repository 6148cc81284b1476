import { useEffect } from 'preact/hooks';
import type { Code, CodeFlaw } from '../election/code';
import type { Fragment } from '../session';
import { delegate } from '../strings/delegate';
import { CodeField } from '../ui/code-field';
import { Section } from '../ui/page';
import { fragmentIn } from './token-in';

interface EntryProps {
  /** What was wrong with the code of a link. */
  readonly flaw: CodeFlaw | undefined;
  readonly onCode: (code: Code) => void;
  /** A link or a text that holds a token was pasted. */
  readonly onFragment: (fragment: Fragment) => void;
}

/** Where a token is typed or pasted, and how to get one. */
export function Entry({ flaw, onCode, onFragment }: EntryProps) {
  usePastedToken(onFragment);
  return (
    <Section heading={delegate.enterHeading} testId="entry">
      <p>{delegate.enterScan}</p>
      <CodeField
        kind="ballot_token"
        label={delegate.enterLabel}
        hint={delegate.enterHint}
        submit={delegate.enterSubmit}
        broken={flaw}
        onCode={onCode}
      />
      <p class="soft">{delegate.howToGet}</p>
    </Section>
  );
}

/** A paste anywhere on the page counts, if a token is in it; any other goes where it was meant to. */
export function usePastedToken(onFragment: (fragment: Fragment) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const fragment = fragmentIn(event.clipboardData?.getData('text') ?? '');
      if (fragment) {
        event.preventDefault();
        event.stopPropagation();
        onFragment(fragment);
      }
    };
    document.addEventListener('paste', paste, true);
    return () => document.removeEventListener('paste', paste, true);
  }, [onFragment]);
}
