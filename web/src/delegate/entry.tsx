import type { Code, CodeFlaw } from '../election/code';
import { delegate } from '../strings/vi/delegate';
import { CodeField } from '../ui/code-field';
import { Section } from '../ui/page';

interface EntryProps {
  /** What was wrong with the code of a link. */
  readonly flaw: CodeFlaw | undefined;
  readonly onCode: (code: Code) => void;
}

/** Where a token is typed, and how to get one. */
export function Entry({ flaw, onCode }: EntryProps) {
  return (
    <Section heading={delegate.enterHeading} testId="entry">
      <CodeField
        kind="ballot_token"
        label={delegate.enterLabel}
        hint={delegate.enterHint}
        submit={delegate.enterSubmit}
        broken={flaw}
        onCode={onCode}
      />
      <p>{delegate.howToGet}</p>
    </Section>
  );
}
