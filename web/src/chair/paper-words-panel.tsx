import { useContext, useState } from 'preact/hooks';
import type { ChairView } from '../protocol';
import { paperWords as words } from '../strings/papers';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { Fold } from './fold';
import { Going } from './going';
import {
  begunWords,
  type PaperWordsDraft,
  paperWordsDraft,
  readPaperWords,
  sameWords,
} from './paper-words';
import { PaperWordsFields } from './paper-words-fields';

/** What stands at the head and the foot of the papers; it can be changed until the meeting is sealed. */
export function PaperWordsPanel({ view }: { readonly view: ChairView }) {
  const goTo = useContext(Going);
  const sealed = view.hall.phase === 'sealed';
  return (
    <Section heading={words.heading} testId="panel-paper-words">
      <p class="soft">{sealed ? words.fixed : words.intro}</p>
      {!sealed && (
        <>
          <Fold summary={words.open} testId="paper-words">
            <PaperWordsForm view={view} />
          </Fold>
          <div>
            <Button
              kind="quiet"
              testId="to-wording"
              onClick={() => goTo({ section: 'wording', spot: null })}
            >
              {words.elsewhere}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

function PaperWordsForm({ view }: { readonly view: ChairView }) {
  const acting = useActing();
  const [typed, setTyped] = useState<PaperWordsDraft | undefined>(undefined);
  const draft = typed ?? paperWordsDraft(begunWords(view));
  const read = readPaperWords(draft);
  async function save() {
    if (await acting.run({ act: 'set_paper_words', ...read })) {
      setTyped(undefined);
    }
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PaperWordsFields draft={draft} onDraft={setTyped} />
      <Button
        type="submit"
        disabled={sameWords(read, view.paper_words)}
        busy={acting.busy}
        testId="paper-words-save"
      >
        {words.save}
      </Button>
      <Refused sentence={acting.refused} />
    </form>
  );
}
