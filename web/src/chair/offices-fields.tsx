import type { ClusterRole } from '../protocol';
import { offices as words } from '../strings/chair-rules';
import { RadioChoice } from './radio-choice';
import { CountField } from './rules-basics';
import { byBallot, wanted, withHolders, withOffice } from './rules-draft';
import type { RulesFieldsProps } from './rules-form';

const ROLES: readonly ClusterRole[] = ['head', 'deputy'];

/** How many units hold an office, and whether hands or ballots fill it (guidance A.I.2). */
export function OfficesFields({ draft, onDraft }: RulesFieldsProps) {
  return (
    <>
      <p class="soft">{words.none}</p>
      {ROLES.map((role) => (
        <div class="panel-card" key={role}>
          <CountField
            label={words.number[role]}
            value={wanted(draft, role)}
            onText={(holders) => onDraft(withHolders(draft, role, holders))}
            testId={`rules-number-${role}`}
          />
          <RadioChoice
            label={words.how[role]}
            options={[
              { value: 'hands', label: words.byHands },
              { value: 'ballot', label: words.byBallot, hint: words.byBallotHint },
            ]}
            value={byBallot(draft, role) ? 'ballot' : 'hands'}
            usual="hands"
            onChoice={(how) =>
              onDraft(withOffice(draft, role, how === 'ballot', words.contest[role]))
            }
            testId={`rules-how-${role}`}
          />
        </div>
      ))}
      <CountField
        label={words.rotation}
        hint={words.rotationHint}
        value={draft.rotation_years}
        onText={(rotation_years) => onDraft({ ...draft, rotation_years })}
        testId="rules-rotation"
      />
    </>
  );
}
