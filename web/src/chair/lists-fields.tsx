import type { Attestation, UnitList } from '../protocol';
import { lists as words } from '../strings/chair-rules';
import { attestationNames, listNames } from '../strings/units';
import { Button, Buttons } from '../ui/button';
import { TextField, Tick } from '../ui/field';
import type { ListDraft } from './rules-draft';
import type { RulesFieldsProps } from './rules-form';
import { readScore } from './score';
import { replaced, without } from './typed';

const LISTS = Object.keys(listNames) as UnitList[];
const ATTESTATIONS = Object.keys(attestationNames) as Attestation[];

/** What each list asks of its units before they can be put to the vote. */
export function ListsFields({ draft, onDraft }: RulesFieldsProps) {
  const { lists } = draft;
  const change = (changed: readonly ListDraft[]) => onDraft({ ...draft, lists: changed });
  const unsaid = LISTS.filter((list) => !lists.some((one) => one.list === list));
  return (
    <>
      <p class="soft">{words.intro}</p>
      {lists.map((one, at) => (
        <ListFields
          key={one.list}
          draft={one}
          onDraft={(changed) => change(replaced(lists, at, changed))}
          onRemove={() => change(without(lists, at))}
        />
      ))}
      <Buttons>
        {unsaid.map((list) => (
          <Button
            key={list}
            testId={`rules-list-add-${list}`}
            onClick={() => change([...lists, { list, max_score: '', attestations: [] }])}
          >
            {words.add(listNames[list])}
          </Button>
        ))}
      </Buttons>
    </>
  );
}

interface ListFieldsProps {
  readonly draft: ListDraft;
  readonly onDraft: (draft: ListDraft) => void;
  readonly onRemove: () => void;
}

function ListFields({ draft, onDraft, onRemove }: ListFieldsProps) {
  const { list, max_score, attestations } = draft;
  const readable = max_score.trim() === '' || readScore(max_score) !== undefined;
  const tick = (which: Attestation, asked: boolean) =>
    onDraft({
      ...draft,
      attestations: ATTESTATIONS.filter((one) =>
        one === which ? asked : attestations.includes(one),
      ),
    });
  return (
    <section class="panel-card" data-testid={`rules-list-${list}`}>
      <div class="row">
        <h3>{listNames[list]}</h3>
        <Button kind="quiet" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
      <TextField
        label={words.maxScore}
        hint={words.maxScoreHint}
        value={max_score}
        flaw={readable ? undefined : words.badScore}
        onText={(text) => onDraft({ ...draft, max_score: text })}
        testId={`rules-max-score-${list}`}
      />
      <p>
        <strong>{words.attestations}</strong>
      </p>
      <div>
        {ATTESTATIONS.map((which) => (
          <Tick
            key={which}
            checked={attestations.includes(which)}
            onTick={(asked) => tick(which, asked)}
            testId={`rules-${list}-${which}`}
          >
            {attestationNames[which]}
          </Tick>
        ))}
      </div>
    </section>
  );
}
