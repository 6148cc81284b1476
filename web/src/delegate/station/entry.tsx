import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Code, type CodeFlaw } from '../../election/code';
import { type Fragment, readFragment } from '../../session';
import { codeFlawSentence } from '../../strings';
import { station as words } from '../../strings/delegate';
import { Button } from '../../ui/button';
import { Section } from '../../ui/page';
import { usePastedToken } from '../entry';
import { fragmentIn } from '../token-in';
import { useUntouched } from './after';

/** How long something may lie in the field that nobody entered, or that was refused. */
const LEFT_MS = 60_000;

interface StationEntryProps {
  /** What was wrong with the code of a link. */
  readonly flaw: CodeFlaw | undefined;
  readonly onFragment: (fragment: Fragment) => void;
}

/** One field for a scanner's keystrokes or a person's; whatever is typed on this page goes into it. */
export function StationEntry({ flaw: broken, onFragment }: StationEntryProps) {
  const [flaw, setFlaw] = useState<string>();
  const [name, note] = [useId(), useId()];
  const field = useRef<HTMLInputElement>(null);
  useTypingInto(field);
  usePastedToken(onFragment);
  useUntouched(LEFT_MS, () => {
    if (field.current) {
      field.current.value = '';
    }
    setFlaw(undefined);
  });
  const enter = () => {
    const typed = field.current?.value ?? '';
    const fragment = fragmentIn(typed);
    setFlaw(fragment ? undefined : flawOf(typed));
    field.current?.select();
    if (fragment) {
      onFragment(fragment);
    }
  };
  const said = flaw ?? (broken && codeFlawSentence('ballot_token', broken));
  return (
    <Section heading={words.enterHeading} testId="station-entry">
      <form
        class="station-entry"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <label for={name}>{words.enterLabel}</label>
        <input
          id={name}
          ref={field}
          class="code"
          type="text"
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellcheck={false}
          aria-invalid={said !== undefined}
          aria-describedby={note}
          data-testid="station-field"
          onInput={() => setFlaw(undefined)}
        />
        <p id={note} class={said ? 'code-flaw' : 'soft'} role="status" data-testid="station-note">
          {said ?? words.enterHint}
        </p>
        <Button kind="primary" type="submit" testId="station-enter">
          {words.enterSubmit}
        </Button>
      </form>
      <p class="soft">{words.nothingKept}</p>
      <p class="soft">{words.noStatement}</p>
    </Section>
  );
}

/** What is wrong with what was typed or scanned, where no token is in it. */
function flawOf(typed: string): string {
  const hash = typed.indexOf('#');
  const token = hash === -1 ? undefined : readFragment(typed.slice(hash).trim()).token;
  const read = Code.parse('ballot_token', token ?? typed);
  if (read.ok || typed.trim() === '' || (token === undefined && /[/:?=]/.test(typed))) {
    return words.noToken;
  }
  return codeFlawSentence('ballot_token', read.flaw);
}

/** The field has the focus at once, and takes whatever is typed while nothing else does. */
function useTypingInto(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field.current?.focus();
    const typed = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if ([...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) {
        field.current?.focus();
      }
    };
    const tapped = ({ target }: PointerEvent) => {
      if (target instanceof Element && !target.closest('a, button, input, summary')) {
        field.current?.focus();
      }
    };
    document.addEventListener('keydown', typed, true);
    document.addEventListener('pointerup', tapped);
    return () => {
      document.removeEventListener('keydown', typed, true);
      document.removeEventListener('pointerup', tapped);
    };
  }, [field]);
}
