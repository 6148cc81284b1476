/** A new code: made, shown once to be written down, two groups of it typed back. */
import { useId, useRef, useState } from 'preact/hooks';
import { Code } from '../election/code';
import { browserRandom, drawBelow } from '../election/random';
import type { TellerView } from '../protocol';
import { teller as words } from '../strings/teller';
import { Button, Buttons } from '../ui/button';
import { Section } from '../ui/page';
import { groupsToRepeat, repeats } from './key-code';
import { Enter } from './sign-up';

interface MakeProps {
  readonly teller: TellerView;
  readonly onCode: (code: Code) => void;
  readonly onBack: () => void;
}

type Step =
  | { readonly step: 'ready' }
  | { readonly step: 'enter' }
  | { readonly step: 'write' | 'repeat'; readonly code: Code };

function newCode(): Code {
  return Code.fresh('teller_code', browserRandom);
}

export function Make({ teller, onCode, onBack }: MakeProps) {
  const [state, setState] = useState<Step>({ step: 'ready' });
  switch (state.step) {
    case 'ready':
      return (
        <Section heading={words.makeHeading} testId="teller-make">
          <p>
            <strong>{teller.name}</strong>
          </p>
          <p>{words.makeHint}</p>
          <Buttons>
            <Button
              kind="primary"
              testId="make-code"
              onClick={() => setState({ step: 'write', code: newCode() })}
            >
              {words.make}
            </Button>
            <Button kind="quiet" onClick={() => setState({ step: 'enter' })}>
              {words.haveCode}
            </Button>
            <Button kind="quiet" onClick={onBack}>
              {words.notMe}
            </Button>
          </Buttons>
        </Section>
      );
    case 'enter':
      return <Enter onCode={onCode} onBack={() => setState({ step: 'ready' })} />;
    case 'write':
      return (
        <WriteDown code={state.code} onWritten={() => setState({ ...state, step: 'repeat' })} />
      );
    case 'repeat':
      return (
        <Repeat
          code={state.code}
          onDone={() => onCode(state.code)}
          onBack={() => setState({ step: 'write', code: newCode() })}
        />
      );
  }
}

function WriteDown({ code, onWritten }: { readonly code: Code; readonly onWritten: () => void }) {
  return (
    <Section heading={words.writeHeading} testId="teller-write">
      <ol class="written-code" data-testid="fresh-code">
        {code
          .reveal()
          .split('-')
          .map((group, index) => (
            <li key={index} class="code">
              <Group text={group} />
            </li>
          ))}
      </ol>
      <p>{words.writeHint}</p>
      <p>{words.digitsHint}</p>
      <Button kind="primary" testId="code-written" onClick={onWritten}>
        {words.written}
      </Button>
    </Section>
  );
}

/** Digits stand out: by hand a 5 is soon an s, a 2 a z, a 9 a g. */
function Group({ text }: { readonly text: string }) {
  return (
    <span>
      {[...text].map((character, at) =>
        /\d/.test(character) ? (
          <span key={at} class="code-digit">
            {character}
          </span>
        ) : (
          character
        ),
      )}
    </span>
  );
}

interface RepeatProps {
  readonly code: Code;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

function Repeat({ code, onDone, onBack }: RepeatProps) {
  const groups = code.reveal().split('-');
  const [asked] = useState(() =>
    groupsToRepeat(groups.length, (bound) => drawBelow(bound, browserRandom)),
  );
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [wrong, setWrong] = useState<number>();
  const form = useRef<HTMLFormElement>(null);
  const note = useId();
  const submit = () => {
    const missed = asked.find((group, index) => !repeats(typed[index] ?? '', groups[group] ?? ''));
    setWrong(missed);
    if (missed === undefined) {
      onDone();
    } else {
      form.current?.querySelector<HTMLInputElement>(`[data-group="${missed}"]`)?.focus();
    }
  };
  return (
    <Section heading={words.confirmHeading} testId="teller-repeat">
      <form
        ref={form}
        class="repeat"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{words.confirmHint}</p>
        {asked.map((group, index) => (
          <RepeatField
            key={group}
            group={group}
            testId={`repeat-${index}`}
            value={typed[index] ?? ''}
            note={wrong === group ? note : undefined}
            onText={(value) => {
              setWrong(undefined);
              setTyped(([first, second]) => (index === 0 ? [value, second] : [first, value]));
            }}
          />
        ))}
        <p id={note} class="code-flaw" role="status">
          {wrong !== undefined && words.wrongGroup(wrong)}
        </p>
        <Button kind="primary" type="submit" testId="repeat-submit">
          {words.register}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {words.makeAnother}
        </Button>
      </form>
    </Section>
  );
}

interface RepeatFieldProps {
  readonly group: number;
  readonly testId: string;
  readonly value: string;
  /** What is wrong with this group stands there; nothing is, without it. */
  readonly note: string | undefined;
  readonly onText: (text: string) => void;
}

function RepeatField({ group, testId, value, note, onText }: RepeatFieldProps) {
  return (
    <label class="repeat-group">
      {words.group(group)}
      <input
        class="code"
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        aria-invalid={note !== undefined}
        aria-describedby={note}
        data-testid={testId}
        data-group={group}
        value={value}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </label>
  );
}
