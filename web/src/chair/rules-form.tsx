import { useState } from 'preact/hooks';
import type { VotingRules } from '../protocol';
import { groups, majorities, rules as words } from '../strings/chair-rules';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { ContestsFields } from './contests-fields';
import { Fold } from './fold';
import { ListsFields } from './lists-fields';
import { OfficesFields } from './offices-fields';
import { DelegatesFields, HandsFields } from './rules-basics';
import { draftOf, type RulesDraft, readRules } from './rules-draft';

export interface RulesFieldsProps {
  readonly draft: RulesDraft;
  readonly onDraft: (draft: RulesDraft) => void;
}

/** Every setting, in groups that open one by one; saved as a whole, judged by the server. */
export function RulesForm(props: { readonly rules: VotingRules; readonly primary: boolean }) {
  const { rules, primary } = props;
  const acting = useActing();
  const [typed, setTyped] = useState<RulesDraft | undefined>(undefined);
  const draft = typed ?? draftOf(rules);
  const read = readRules(draft);
  async function save() {
    if (read && (await acting.run({ act: 'set_rules', rules: read }))) {
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
      <RulesGroups draft={draft} onDraft={setTyped} />
      <div class="rules-save">
        <Refused sentence={acting.refused} />
        {typed && <p class="warn">{read ? words.unsaved : words.badNumber}</p>}
        <Buttons>
          <Button
            type="submit"
            kind={primary ? 'primary' : 'secondary'}
            disabled={typed === undefined || !read}
            busy={acting.busy}
            testId="rules-save"
          >
            {words.save}
          </Button>
          {typed && (
            <Button kind="quiet" onClick={() => setTyped(undefined)}>
              {words.discard}
            </Button>
          )}
        </Buttons>
      </div>
    </form>
  );
}

function RulesGroups(props: RulesFieldsProps) {
  const { draft } = props;
  const titles = draft.contests.map((contest) => contest.title).filter((title) => title !== '');
  return (
    <>
      <Fold summary={groups.contests} note={titles.join('; ')} open testId="rules-contests">
        <ContestsFields {...props} />
      </Fold>
      <Fold summary={groups.hands} note={majorities[draft.hands].label} testId="rules-hands">
        <HandsFields {...props} />
      </Fold>
      <Fold summary={groups.lists} testId="rules-lists">
        <ListsFields {...props} />
      </Fold>
      <Fold summary={groups.delegates} testId="rules-delegates">
        <DelegatesFields {...props} />
      </Fold>
      <Fold summary={groups.offices} testId="rules-offices">
        <OfficesFields {...props} />
      </Fold>
    </>
  );
}
