import type { Letterhead, Signatory } from '../protocol';
import { paperWords as words } from '../strings/papers';
import { TextField } from '../ui/field';
import { LinesField } from './lines-field';
import type { PaperWordsDraft } from './paper-words';

interface PaperWordsFieldsProps {
  readonly draft: PaperWordsDraft;
  readonly onDraft: (draft: PaperWordsDraft) => void;
}

/** The fields in the order in which they stand on a paper: head, place, signatures, recipients. */
export function PaperWordsFields({ draft, onDraft }: PaperWordsFieldsProps) {
  const set =
    <K extends keyof PaperWordsDraft>(name: K) =>
    (value: PaperWordsDraft[K]) =>
      onDraft({ ...draft, [name]: value });
  return (
    <>
      <h3>{words.cluster}</h3>
      <LetterheadFields of="cluster" letterhead={draft.cluster} onLetterhead={set('cluster')} />
      <h3>{words.leader}</h3>
      <p class="soft">{words.leaderHint}</p>
      <LetterheadFields of="leader" letterhead={draft.leader} onLetterhead={set('leader')} />
      <div class="columns">
        <TextField
          label={words.place}
          hint={words.placeHint}
          value={draft.place}
          onText={set('place')}
          testId="paper-words-place"
        />
        <TextField
          label={words.keptAt}
          hint={words.keptAtHint}
          value={draft.kept_at}
          onText={set('kept_at')}
          testId="paper-words-kept_at"
        />
      </div>
      <h3>{words.chair}</h3>
      <SignatoryFields of="chair" signatory={draft.chair} onSignatory={set('chair')} />
      <h3>{words.reporter}</h3>
      <SignatoryFields of="reporter" signatory={draft.reporter} onSignatory={set('reporter')} />
      {linesFields().map(([name, label, hint]) => (
        <LinesField
          key={name}
          label={label}
          hint={hint}
          value={draft[name]}
          onText={set(name)}
          testId={`paper-words-${name}`}
        />
      ))}
    </>
  );
}

function linesFields() {
  return [
    ['secretaries', words.secretaries, words.secretariesHint],
    ['witnesses', words.witnesses, words.witnessesHint],
    ['recipients', words.recipients, words.recipientsHint],
  ] as const;
}

interface LetterheadFieldsProps {
  readonly of: 'cluster' | 'leader';
  readonly letterhead: Letterhead;
  readonly onLetterhead: (letterhead: Letterhead) => void;
}

function LetterheadFields({ of, letterhead, onLetterhead }: LetterheadFieldsProps) {
  return (
    <div class="columns">
      <TextField
        label={words.superior}
        value={letterhead.superior}
        onText={(superior) => onLetterhead({ ...letterhead, superior })}
        testId={`paper-words-${of}-superior`}
      />
      <TextField
        label={words.body}
        value={letterhead.body}
        onText={(body) => onLetterhead({ ...letterhead, body })}
        testId={`paper-words-${of}-body`}
      />
      <TextField
        label={words.symbol}
        hint={words.symbolHint}
        value={letterhead.symbol}
        onText={(symbol) => onLetterhead({ ...letterhead, symbol })}
        testId={`paper-words-${of}-symbol`}
      />
    </div>
  );
}

interface SignatoryFieldsProps {
  readonly of: 'chair' | 'reporter';
  readonly signatory: Signatory;
  readonly onSignatory: (signatory: Signatory) => void;
}

function SignatoryFields({ of, signatory, onSignatory }: SignatoryFieldsProps) {
  return (
    <div class="columns">
      <TextField
        label={words.authority}
        hint={words.authorityHint}
        value={signatory.authority}
        onText={(authority) => onSignatory({ ...signatory, authority })}
        testId={`paper-words-${of}-authority`}
      />
      <TextField
        label={words.title}
        value={signatory.title}
        onText={(title) => onSignatory({ ...signatory, title })}
        testId={`paper-words-${of}-title`}
      />
      <TextField
        label={words.name}
        value={signatory.name}
        onText={(name) => onSignatory({ ...signatory, name })}
        testId={`paper-words-${of}-name`}
      />
    </div>
  );
}
