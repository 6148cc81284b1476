import { useId, useRef, useState } from 'preact/hooks';
import { Code, type CodeFlaw, type CodeKind } from '../election/code';
import { codeFlawSentence, common } from '../strings';
import { Button } from './button';
import './code-field.css';
import {
  emptyGroups,
  flawOfGroups,
  type Groups,
  isMarked,
  nextGroup,
  SHAPES,
  type TypedFlaw,
  typedInto,
} from './code-groups';

interface CodeFieldProps {
  readonly kind: CodeKind;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  /** What was wrong with a code that came by another way; said until something is typed. */
  readonly broken?: CodeFlaw | undefined;
  readonly onCode: (code: Code) => void;
}

/**
 * A code on paper, in the boxes of its groups. Case, spaces and dashes do not matter; a whole code may be pasted into
 * any box; the caret goes on by itself, and what is wrong is named and marked as soon as it can be known.
 */
export function CodeField({ kind, label, hint, submit, broken, onCode }: CodeFieldProps) {
  const [groups, setGroups] = useState(() => emptyGroups(kind));
  const [asked, setAsked] = useState(false);
  const [focused, setFocused] = useState<number>();
  const [name, note] = [useId(), useId()];
  const form = useRef<HTMLFormElement>(null);
  const untouched = groups.every((group) => group === '') && !asked;
  const flaw: TypedFlaw | undefined = untouched
    ? broken
    : flawOfGroups(kind, groups, { focused, asked });
  const type = (at: number, text: string) => {
    const typed = typedInto(kind, groups, at, text);
    setAsked(false);
    setGroups(typed);
    goOn(form.current, kind, typed, at);
  };
  return (
    <form
      ref={form}
      class="code-field"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const read = Code.parse(kind, groups.join(''));
        setAsked(true);
        if (read.ok) {
          onCode(read.value);
        } else {
          focusFlaw(form.current, flawOfGroups(kind, groups, { focused, asked: true }));
        }
      }}
    >
      <fieldset class="code-boxes" aria-labelledby={name}>
        <p id={name} class="code-label">
          {label}
        </p>
        <div class={`code-groups code-groups-${SHAPES[kind].size}`}>
          {groups.map((group, at) => (
            <GroupBox
              key={at}
              at={at}
              groups={groups}
              text={group}
              note={note}
              wrong={isMarked(flaw, at)}
              onType={(text) => type(at, text)}
              onFocus={(here) => setFocused(here ? at : undefined)}
            />
          ))}
        </div>
      </fieldset>
      <p id={note} class={flaw ? 'code-flaw' : 'soft'} role="status" data-testid="code-note">
        {flaw ? codeFlawSentence(kind, flaw) : hint}
      </p>
      <Button kind="primary" type="submit" testId="code-submit">
        {submit}
      </Button>
    </form>
  );
}

interface GroupBoxProps {
  readonly at: number;
  readonly groups: Groups;
  readonly text: string;
  readonly note: string;
  readonly wrong: boolean;
  readonly onType: (text: string) => void;
  readonly onFocus: (here: boolean) => void;
}

function GroupBox({ at, groups, text, note, wrong, onType, onFocus }: GroupBoxProps) {
  const last = at === groups.length - 1;
  return (
    <input
      class="code code-group"
      type="text"
      inputMode="text"
      enterKeyHint={last ? 'done' : 'next'}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellcheck={false}
      value={text}
      aria-label={common.codeGroup(at + 1, groups.length)}
      aria-invalid={wrong}
      aria-describedby={note}
      data-testid={at === 0 ? 'code-field' : `code-group-${at + 1}`}
      onInput={(event) => onType(event.currentTarget.value)}
      onFocus={() => onFocus(true)}
      onBlur={() => onFocus(false)}
      onKeyDown={(event) => stepBack(event.currentTarget, event)}
    />
  );
}

/** The caret goes to the box that is typed on in, and to the button when nothing is left to type. */
function goOn(form: HTMLFormElement | null, kind: CodeKind, groups: Groups, at: number): void {
  const full = [...(groups[at] ?? '')].length >= SHAPES[kind].size;
  const flawed = flawOfGroups(kind, groups, { focused: at, asked: false }) !== undefined;
  if (!full || (flawed && nextGroup(kind, groups, at) === undefined)) {
    return;
  }
  const next = nextGroup(kind, groups, at);
  const target = next === undefined ? form?.querySelector('button') : boxes(form)[next];
  target?.focus();
}

/** Deleting in an empty box goes on in the one before. */
function stepBack(box: HTMLInputElement, event: KeyboardEvent): void {
  const all = boxes(box.form);
  const before = all[all.indexOf(box) - 1];
  if (event.key === 'Backspace' && box.value === '' && before) {
    before.focus();
    before.setSelectionRange(before.value.length, before.value.length);
  }
}

function focusFlaw(form: HTMLFormElement | null, flaw: TypedFlaw | undefined): void {
  if (flaw) {
    boxes(form)['group' in flaw ? flaw.group : 0]?.focus();
  }
}

function boxes(form: HTMLFormElement | null): readonly HTMLInputElement[] {
  return [...(form?.querySelectorAll('input') ?? [])];
}
