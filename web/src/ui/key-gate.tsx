import type { Session } from '../connection';
import type { Code } from '../election/code';
import { common } from '../strings';
import { CodeField } from './code-field';
import { Notice } from './notice';
import { Section } from './page';

interface KeyGateProps {
  readonly session: Session;
  readonly hasKey: boolean;
  /** The link's key cannot be one. */
  readonly broken: boolean;
  readonly words: {
    readonly heading: string;
    readonly hint: string;
    readonly label: string;
    readonly submit: string;
    /** The server does not know the key. */
    readonly unknown: string;
    /** Another session decides; only the chair's. */
    readonly waiting: string;
  };
  readonly onCode: (code: Code) => void;
}

/** What an operating page shows until its key is proven. */
export function KeyGate({ session, hasKey, broken, words, onCode }: KeyGateProps) {
  if (session.status === 'waiting') {
    return (
      <Notice kind="info" testId="gate-waiting">
        <p>{words.waiting}</p>
      </Notice>
    );
  }
  if (hasKey && session.status !== 'unknown') {
    return <p role="status">{common.loading}</p>;
  }
  return (
    <Section heading={words.heading} testId="gate">
      {(session.status === 'unknown' || (broken && !hasKey)) && (
        <Notice kind="danger" testId="gate-unknown">
          <p>{words.unknown}</p>
        </Notice>
      )}
      <p>{words.hint}</p>
      <CodeField kind="teller_code" label={words.label} submit={words.submit} onCode={onCode} />
    </Section>
  );
}
