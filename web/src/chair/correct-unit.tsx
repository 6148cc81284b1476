import { useState } from 'preact/hooks';
import type { Unit, VotingRules } from '../protocol';
import { common as shared } from '../strings';
import { chair as common } from '../strings/chair';
import { statusNames, units as words } from '../strings/chair-units';
import { attestationNames } from '../strings/units';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Choice, TextField } from '../ui/field';
import {
  blankCorrection,
  type CorrectionDraft,
  isScore,
  readCorrection,
  type Target,
  targetsOf,
} from './correction';

function targetNames(): Readonly<Record<Target, string>> {
  return {
    ...attestationNames,
    self_score: words.selfScore,
    adjusted_score: words.adjustedScore,
    agreed_score: words.agreedScore,
    status: words.status,
    award: words.award,
  };
}

interface CorrectUnitProps {
  readonly unit: Unit;
  readonly rules: VotingRules;
}

/** Puts one thing of a unit right, with a reason that the log keeps. */
export function CorrectUnit({ unit, rules }: CorrectUnitProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" testId={`correct-${unit.id}`} onClick={() => setOpen(true)}>
        {words.correct}
      </Button>
      {open && <Correcting unit={unit} rules={rules} onClose={() => setOpen(false)} />}
    </>
  );
}

function Correcting(props: CorrectUnitProps & { readonly onClose: () => void }) {
  const { unit, rules, onClose } = props;
  const acting = useActing();
  const [reason, setReason] = useState('');
  const [draft, setDraft] = useState<CorrectionDraft>(blankCorrection);
  const correction = readCorrection(draft);
  async function record() {
    if (
      correction &&
      (await acting.run({ act: 'correct_unit', unit: unit.id, correction, reason: reason.trim() }))
    ) {
      onClose();
    }
  }
  return (
    <Dialog title={words.correctTitle(unit.name)} onCancel={onClose} testId="correct-dialog">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <Choice
          label={words.what}
          value={draft.target}
          options={targetsOf(unit, rules).map((target) => [target, targetNames()[target]] as const)}
          onChoice={(target) => setDraft({ ...draft, target })}
          testId="correct-target"
        />
        <Becomes draft={draft} onDraft={setDraft} />
        <TextField
          label={common.reason}
          hint={common.reasonNeeded}
          value={reason}
          onText={setReason}
          testId="correct-reason"
        />
        <Refused sentence={acting.refused} />
        <Buttons>
          <Button onClick={onClose}>{shared.back}</Button>
          <Button
            kind="primary"
            type="submit"
            disabled={!correction || reason.trim() === ''}
            busy={acting.busy}
            testId="correct-record"
          >
            {words.record}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}

interface BecomesProps {
  readonly draft: CorrectionDraft;
  readonly onDraft: (draft: CorrectionDraft) => void;
}

function Becomes({ draft, onDraft }: BecomesProps) {
  if (isScore(draft.target)) {
    return (
      <TextField
        label={words.becomes}
        value={draft.score}
        onText={(score) => onDraft({ ...draft, score })}
        hint={draft.target === 'adjusted_score' ? words.adjustedHint : words.scoreExample}
        testId="correct-score"
      />
    );
  }
  switch (draft.target) {
    case 'status':
      return <StatusFields draft={draft} onDraft={onDraft} />;
    case 'award':
      return <AwardFields draft={draft} onDraft={onDraft} />;
    default:
      return (
        <Choice
          label={words.becomes}
          value={draft.holds ? 'yes' : 'no'}
          options={[
            ['yes', words.holds],
            ['no', words.holdsNot],
          ]}
          onChoice={(choice) => onDraft({ ...draft, holds: choice === 'yes' })}
          testId="correct-holds"
        />
      );
  }
}

function StatusFields({ draft, onDraft }: BecomesProps) {
  return (
    <>
      <Choice
        label={words.becomes}
        value={draft.status}
        options={Object.entries(statusNames) as [CorrectionDraft['status'], string][]}
        onChoice={(status) => onDraft({ ...draft, status })}
        testId="correct-status"
      />
      {draft.status !== 'none' && (
        <TextField
          label={words.statusReason}
          value={draft.statusReason}
          onText={(statusReason) => onDraft({ ...draft, statusReason })}
          testId="correct-status-reason"
        />
      )}
    </>
  );
}

function AwardFields({ draft, onDraft }: BecomesProps) {
  return (
    <>
      <TextField
        label={words.awardName}
        value={draft.award}
        onText={(award) => onDraft({ ...draft, award })}
        testId="correct-award"
      />
      <TextField
        label={words.awardYear}
        numeric
        value={draft.awardYear}
        onText={(awardYear) => onDraft({ ...draft, awardYear })}
        testId="correct-award-year"
      />
    </>
  );
}
