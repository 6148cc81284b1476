import type { UnitList } from '../protocol';
import { contests as words } from '../strings/chair-rules';
import { listNames } from '../strings/units';
import { Choice, TextField, Tick } from '../ui/field';
import { CountField } from './rules-basics';
import type { PanelDraft } from './rules-draft';

interface PanelFieldsProps {
  readonly draft: PanelDraft;
  /** A first and a second place: how many are chosen and marked is said by the ballot's model. */
  readonly fixed: boolean;
  /** One of two lists, which need their own words. */
  readonly titled: boolean;
  readonly testId: string;
  readonly onDraft: (draft: PanelDraft) => void;
}

/** One list of a ballot. */
export function PanelFields({ draft, fixed, titled, testId, onDraft }: PanelFieldsProps) {
  const change = (part: Partial<PanelDraft>) => onDraft({ ...draft, ...part });
  return (
    <div class="panel-card" data-testid={`${testId}-panel`}>
      {titled && (
        <TextField
          label={words.panelTitle}
          value={draft.title}
          onText={(title) => change({ title })}
          testId={`${testId}-title`}
        />
      )}
      <div class="columns">
        <Choice
          label={words.list}
          value={draft.list}
          options={Object.entries(listNames) as [UnitList, string][]}
          onChoice={(list) => change({ list })}
          testId={`${testId}-list`}
        />
        {!fixed && (
          <>
            <CountField
              label={words.places}
              value={draft.places}
              onText={(places) => change({ places })}
              testId={`${testId}-places`}
            />
            <CountField
              label={words.maxPicks}
              value={draft.max_picks}
              onText={(max_picks) => change({ max_picks })}
              testId={`${testId}-picks`}
            />
          </>
        )}
        <CountField
          label={words.minimum}
          hint={words.minimumHint}
          value={draft.minimum}
          onText={(minimum) => change({ minimum })}
          testId={`${testId}-minimum`}
        />
        {!fixed && (
          <CountField
            label={words.alternates}
            hint={words.alternatesHint}
            value={draft.alternates}
            onText={(alternates) => change({ alternates })}
            testId={`${testId}-alternates`}
          />
        )}
      </div>
      {!fixed && (
        <Tick checked={draft.ranked} onTick={(ranked) => change({ ranked })}>
          {words.ranked}
        </Tick>
      )}
    </div>
  );
}
