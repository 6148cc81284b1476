import { useState } from 'preact/hooks';
import type { ChairView, ContestRules } from '../protocol';
import { chair as common, rules as words } from '../strings/vi/chair';
import { listNames } from '../strings/vi/units';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Choice, TextField, Tick } from '../ui/field';
import { Section } from '../ui/page';
import { BLANK_RULES, draftOf, type RulesDraft, readRules } from './contest-rules';

/** What is voted on; editable while the meeting is prepared. */
export function ContestsPanel({ view }: { readonly view: ChairView }) {
  const rules = view.hall.contests.map((contest) => contest.rules);
  return view.hall.phase === 'preparing' ? (
    <RulesForm rules={rules} />
  ) : (
    <RulesList rules={rules} />
  );
}

function RulesList({ rules }: { readonly rules: readonly ContestRules[] }) {
  return (
    <Section heading={words.heading} testId="panel-contests">
      <p class="soft">{words.fixed}</p>
      <ul class="rows">
        {rules.map((one) => (
          <li key={one.title}>
            <strong>{one.title}</strong>
            <p class="soft">
              {listNames[one.list]}. {words.summary(one.places, one.max_picks, one.ranked)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RulesForm({ rules }: { readonly rules: readonly ContestRules[] }) {
  const acting = useActing();
  const [typed, setTyped] = useState<readonly RulesDraft[] | undefined>(undefined);
  const drafts = typed ?? rules.map(draftOf);
  const read = readRules(drafts);
  async function save() {
    if (read && (await acting.run({ act: 'set_contests', contests: read }))) {
      setTyped(undefined);
    }
  }
  return (
    <Section heading={words.heading} testId="panel-contests">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {drafts.map((draft, at) => (
          <RulesFields
            // A contest has no name of its own before it is saved: its place is its identity.
            key={at}
            number={at + 1}
            draft={draft}
            onDraft={(changed) =>
              setTyped(drafts.map((one, index) => (index === at ? changed : one)))
            }
            onRemove={() => setTyped(drafts.filter((_, index) => index !== at))}
          />
        ))}
        <Buttons>
          <Button testId="contest-add" onClick={() => setTyped([...drafts, BLANK_RULES])}>
            {words.add}
          </Button>
          <Button
            type="submit"
            disabled={typed === undefined || !read || acting.busy}
            testId="contests-save"
          >
            {words.save}
          </Button>
        </Buttons>
        <Refused sentence={acting.refused} />
      </form>
    </Section>
  );
}

interface RulesFieldsProps {
  readonly number: number;
  readonly draft: RulesDraft;
  readonly onDraft: (draft: RulesDraft) => void;
  readonly onRemove: () => void;
}

function RulesFields({ number, draft, onDraft, onRemove }: RulesFieldsProps) {
  const change = (part: Partial<RulesDraft>) => onDraft({ ...draft, ...part });
  return (
    <fieldset class="section" data-testid={`contest-rules-${number}`}>
      <div class="row">
        <h3>{words.contest(number)}</h3>
        <Button kind="quiet" onClick={onRemove}>
          {common.remove}
        </Button>
      </div>
      <TextField
        label={words.title}
        value={draft.title}
        onText={(title) => change({ title })}
        testId={`contest-title-${number}`}
      />
      <div class="columns">
        <Choice
          label={words.list}
          value={draft.list}
          options={[
            ['members', listNames.members],
            ['districts', listNames.districts],
          ]}
          onChoice={(list) => change({ list })}
        />
        <TextField
          label={words.places}
          numeric
          value={draft.places}
          onText={(places) => change({ places })}
          testId={`contest-places-${number}`}
        />
        <TextField
          label={words.maxPicks}
          numeric
          value={draft.max_picks}
          onText={(max_picks) => change({ max_picks })}
          testId={`contest-picks-${number}`}
        />
      </div>
      <Tick checked={draft.ranked} onTick={(ranked) => change({ ranked })}>
        {words.ranked}
      </Tick>
    </fieldset>
  );
}
