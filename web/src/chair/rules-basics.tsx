import {
  delegates,
  hands,
  listVotes,
  lostTokens,
  majorities,
  quorums,
  rules as words,
} from '../strings/chair-rules';
import { TextField } from '../ui/field';
import { RadioChoice } from './radio-choice';
import type { RulesFieldsProps } from './rules-form';
import { options } from './rules-options';
import { readCount } from './typed';

/** What carries a show of hands, and how many must be present. */
export function HandsFields({ draft, onDraft }: RulesFieldsProps) {
  return (
    <>
      <RadioChoice
        label={hands.majority}
        hint={hands.majorityHint}
        options={options(majorities)}
        value={draft.hands}
        usual="more_than_half"
        onChoice={(chosen) => onDraft({ ...draft, hands: chosen })}
        testId="rules-majority"
      />
      <RadioChoice
        label={hands.listMajority}
        options={options(majorities)}
        value={draft.list_hands}
        usual="more_than_half"
        onChoice={(list_hands) => onDraft({ ...draft, list_hands })}
        testId="rules-list-majority"
      />
      <RadioChoice
        label={hands.listVote}
        options={options(listVotes)}
        value={draft.list_vote}
        usual="whole"
        onChoice={(list_vote) => onDraft({ ...draft, list_vote })}
        testId="rules-list-vote"
      />
      <RadioChoice
        label={hands.quorum}
        options={options(quorums)}
        value={draft.quorum}
        usual="none"
        onChoice={(quorum) => onDraft({ ...draft, quorum })}
        testId="rules-quorum"
      />
    </>
  );
}

/** Seats, and what happens to a lost token. */
export function DelegatesFields({ draft, onDraft }: RulesFieldsProps) {
  return (
    <>
      <div class="columns">
        <CountField
          label={delegates.seats}
          hint={delegates.seatsHint}
          value={draft.seats_per_unit}
          onText={(seats_per_unit) => onDraft({ ...draft, seats_per_unit })}
          testId="rules-seats"
        />
        <CountField
          label={delegates.ceiling}
          hint={delegates.ceilingHint}
          value={draft.most_delegates}
          optional
          onText={(most_delegates) => onDraft({ ...draft, most_delegates })}
          testId="rules-most-delegates"
        />
      </div>
      <RadioChoice
        label={delegates.lostToken}
        options={options(lostTokens)}
        value={draft.lost_token}
        usual="annul_round"
        onChoice={(lost_token) => onDraft({ ...draft, lost_token })}
        testId="rules-lost-token"
      />
    </>
  );
}

interface CountFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** It may be left empty. */
  readonly optional?: boolean;
  readonly onText: (text: string) => void;
  readonly testId: string;
}

/** A whole number; anything else is said to be none. */
export function CountField({ optional = false, ...field }: CountFieldProps) {
  const empty = optional && field.value.trim() === '';
  const flaw = empty || readCount(field.value) !== undefined ? undefined : words.badNumber;
  return <TextField {...field} numeric flaw={flaw} />;
}
