import { useId, useState } from 'preact/hooks';
import { Code, type CodeFlaw, type CodeKind } from '../election/code';
import { codeFlawSentence } from '../strings';
import { Button } from './button';
import './code-field.css';
import { complete, grouped, SHAPES } from './code-text';

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
 * One forgiving field for a code on paper: case, spaces and dashes do not matter, the groups appear
 * while typing, and a wrong group is named as soon as the code is complete.
 */
export function CodeField({ kind, label, hint, submit, broken, onCode }: CodeFieldProps) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [field, note] = [useId(), useId()];
  const read = Code.parse(kind, text);
  const typed = !read.ok && (asked || complete(kind, text)) ? read.flaw : undefined;
  const flaw = text === '' && !asked ? broken : typed;
  return (
    <form
      class="code-field"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (read.ok) {
          onCode(read.value);
        }
      }}
    >
      <label for={field}>{label}</label>
      <input
        id={field}
        class="code"
        type="text"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellcheck={false}
        placeholder={SHAPES[kind].placeholder}
        value={text}
        aria-invalid={flaw !== undefined}
        aria-describedby={note}
        data-testid="code-field"
        onInput={(event) => {
          setAsked(false);
          const { value, selectionEnd } = event.currentTarget;
          const growsAtEnd = value.length > text.length && selectionEnd === value.length;
          setText(growsAtEnd ? grouped(kind, value) : value);
        }}
      />
      <p id={note} class={flaw ? 'code-flaw' : 'soft'} role="status" data-testid="code-note">
        {flaw ? codeFlawSentence(kind, flaw) : hint}
      </p>
      <Button kind="primary" type="submit" testId="code-submit">
        {submit}
      </Button>
    </form>
  );
}
