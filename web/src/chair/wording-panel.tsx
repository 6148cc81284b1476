import { useState } from 'preact/hooks';
import type { ChairView, DeadlineView } from '../protocol';
import { wording as words } from '../strings/chair-start';
import { formatDay } from '../strings/format';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Section } from '../ui/page';
import { DeadlinesFields } from './deadlines-fields';
import { LinesField } from './lines-field';
import { readWording, type WordingDraft, wordingDraft } from './wording-draft';

/** The words of papers and screen that change with the years, and until when what is due. */
export function WordingPanel(props: { readonly view: ChairView; readonly current: boolean }) {
  const { hall } = props.view;
  const acting = useActing();
  const [typed, setTyped] = useState<WordingDraft | undefined>(undefined);
  const draft = typed ?? wordingDraft(hall.wording);
  const read = readWording(draft);
  async function save() {
    if (read && (await acting.run({ act: 'set_wording', ...read }))) {
      setTyped(undefined);
    }
  }
  return (
    <Section heading={words.heading} testId="panel-wording">
      <p class="soft">{words.intro}</p>
      <ul>
        {hall.deadlines.map((deadline) => (
          <li key={deadline.what} data-testid="deadline">
            {dueSentence(deadline)}
          </li>
        ))}
      </ul>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WordingFields draft={draft} onDraft={setTyped} />
        <h3>{words.deadlines}</h3>
        <DeadlinesFields
          deadlines={draft.deadlines}
          year={hall.particulars.year}
          onDeadlines={(deadlines) => setTyped({ ...draft, deadlines })}
        />
        {!read && <p class="field-flaw">{words.badDay}</p>}
        <Button
          type="submit"
          kind={props.current ? 'primary' : 'secondary'}
          disabled={typed === undefined || !read}
          busy={acting.busy}
          testId="wording-save"
        >
          {words.save}
        </Button>
        <Refused sentence={acting.refused} />
      </form>
    </Section>
  );
}

function dueSentence({ what, before, last_day }: DeadlineView): string {
  return last_day === null
    ? words.noSuchDay(what, formatDay(before))
    : words.due(what, formatDay(before), formatDay(last_day));
}

function linesFields() {
  return [
    ['legal_bases', words.bases, words.perLine],
    ['addressees', words.addressees, words.perLine],
    ['awards', words.awards, words.awardsHint],
    ['banner', words.banner, words.perLine],
  ] as const;
}

function WordingFields(props: {
  readonly draft: WordingDraft;
  readonly onDraft: (draft: WordingDraft) => void;
}) {
  const { draft, onDraft } = props;
  return (
    <>
      <TextField
        label={words.superior}
        value={draft.superior}
        onText={(superior) => onDraft({ ...draft, superior })}
        testId="wording-superior"
      />
      {linesFields().map(([name, label, hint]) => (
        <LinesField
          key={name}
          label={label}
          hint={hint}
          value={draft[name]}
          onText={(text) => onDraft({ ...draft, [name]: text })}
          testId={`wording-${name}`}
        />
      ))}
    </>
  );
}
