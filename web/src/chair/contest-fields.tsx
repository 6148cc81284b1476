import {
  ballotModels,
  denominators,
  stillTied,
  thresholds,
  contests as words,
} from '../strings/chair-rules';
import { TextField } from '../ui/field';
import {
  BALLOT_MODELS,
  ballotModelOf,
  isFirstAndSecond,
  OFFICE_MODELS,
  withBallotModel,
} from './ballot-model';
import { Fold } from './fold';
import { PanelFields } from './panel-fields';
import { RadioChoice } from './radio-choice';
import { CountField } from './rules-basics';
import type { ContestDraft } from './rules-draft';
import { options } from './rules-options';
import { replaced } from './typed';

interface ContestFieldsProps {
  readonly draft: ContestDraft;
  readonly number: number;
  readonly onDraft: (draft: ContestDraft) => void;
}

/** One contest: its question, its ballot, its lists, and how its sums become an outcome. */
export function ContestFields({ draft, number, onDraft }: ContestFieldsProps) {
  const model = ballotModelOf(draft);
  const office = draft.purpose !== 'selection';
  return (
    <div class="contest-card">
      <TextField
        label={words.title}
        placeholder={words.titleExample}
        value={draft.title}
        onText={(title) => onDraft({ ...draft, title })}
        testId={`contest-title-${number}`}
      />
      {office && <p class="soft">{words.office}</p>}
      <RadioChoice
        label={words.model}
        options={(office ? OFFICE_MODELS : BALLOT_MODELS).map((value) => ({
          value,
          ...ballotModels[value],
        }))}
        value={model}
        usual={office ? 'list' : 'b'}
        onChoice={(chosen) => onDraft(withBallotModel(draft, chosen, words.panels))}
        testId={`contest-model-${number}`}
      />
      {!office &&
        draft.panels.map((panel, at) => (
          <PanelFields
            // The lists of a ballot have their places and never change them.
            key={at}
            draft={panel}
            fixed={isFirstAndSecond(model)}
            titled={model === 'panels'}
            testId={`contest-${number}-${at + 1}`}
            onDraft={(changed) =>
              onDraft({ ...draft, panels: replaced(draft.panels, at, changed) })
            }
          />
        ))}
      <Fold
        summary={words.more}
        note={`${thresholds[draft.threshold].label}; ${denominators[draft.denominator].label}`}
        testId={`contest-more-${number}`}
      >
        <OutcomeFields draft={draft} number={number} onDraft={onDraft} />
      </Fold>
    </div>
  );
}

function OutcomeFields({ draft, number, onDraft }: ContestFieldsProps) {
  return (
    <>
      <RadioChoice
        label={words.threshold}
        options={options(thresholds)}
        value={draft.threshold}
        usual="none"
        onChoice={(threshold) => onDraft({ ...draft, threshold })}
        testId={`contest-threshold-${number}`}
      />
      <RadioChoice
        label={words.denominator}
        options={options(denominators)}
        value={draft.denominator}
        usual="valid"
        onChoice={(denominator) => onDraft({ ...draft, denominator })}
        testId={`contest-denominator-${number}`}
      />
      <CountField
        label={words.runOffs}
        hint={words.runOffsHint}
        value={draft.run_offs}
        onText={(run_offs) => onDraft({ ...draft, run_offs })}
        testId={`contest-run-offs-${number}`}
      />
      <RadioChoice
        label={words.stillTied}
        options={options(stillTied)}
        value={draft.still_tied}
        usual="meeting_decides"
        onChoice={(still_tied) => onDraft({ ...draft, still_tied })}
        testId={`contest-still-tied-${number}`}
      />
    </>
  );
}
