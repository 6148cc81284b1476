import { useState } from 'preact/hooks';
import type { ContestView, PreparedUnit } from '../protocol';
import { chair as common } from '../strings/vi/chair';
import { list as words } from '../strings/vi/chair-contest';
import { standingNames, standingReasons } from '../strings/vi/units';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Choice, Tick } from '../ui/field';
import { HandsForm } from '../ui/hands-form';
import { type CandidateOrder, field, ordered } from './candidates';
import type { ContestPanelProps } from './contest-panel';

/** The list of candidates: proposed from the eligible, then adopted by a show of hands. */
export function CandidateList({ view, contest, current }: ContestPanelProps) {
  const [changing, setChanging] = useState(false);
  if (contest.list.stage !== 'proposed' || changing) {
    return (
      <Propose view={view} contest={contest} current={current} onDone={() => setChanging(false)} />
    );
  }
  return (
    <>
      <BallotList contest={contest} />
      <h3>{words.adoptHeading}</h3>
      <HandsForm
        present={view.hall.present}
        act={(hands) => ({ act: 'adopt_list', contest: contest.id, hands })}
        primary={current}
        testId="list-hands"
      />
      <div>
        <Button kind="quiet" testId="list-change" onClick={() => setChanging(true)}>
          {words.change}
        </Button>
      </div>
    </>
  );
}

/** The names in the order of the ballot. */
export function BallotList({ contest }: { readonly contest: ContestView }) {
  return (
    <ol class="ballot-list" data-testid="ballot-list">
      {contest.list.candidates.map((candidate) => (
        <li key={candidate.unit}>
          {candidate.name}
          {candidate.parent && <span class="soft"> ({candidate.parent})</span>}
        </li>
      ))}
    </ol>
  );
}

function Propose(props: ContestPanelProps & { readonly onDone: () => void }) {
  const { view, contest, current, onDone } = props;
  const acting = useActing();
  const [order, setOrder] = useState<CandidateOrder>('sheet');
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const { eligible, others } = field(view.units, contest.rules.list);
  const shown = ordered(eligible, order);
  const chosen = shown.map(({ unit }) => unit.id).filter((unit) => !dropped.has(unit));
  async function propose() {
    if (await acting.run({ act: 'propose_list', contest: contest.id, candidates: chosen })) {
      onDone();
    }
  }
  return (
    <form
      class="form"
      data-testid="propose"
      onSubmit={(event) => {
        event.preventDefault();
        void propose();
      }}
    >
      <Choice
        label={words.order}
        value={order}
        options={[
          ['sheet', words.bySheet],
          ['name', words.byName],
        ]}
        onChoice={setOrder}
        testId="list-order"
      />
      <fieldset>
        <legend>
          <h3>{words.eligible(eligible.length)}</h3>
        </legend>
        {eligible.length === 0 && <p class="warn">{words.noneEligible}</p>}
        <div class="candidates">
          {shown.map(({ unit }) => (
            <Tick
              key={unit.id}
              checked={!dropped.has(unit.id)}
              onTick={(kept) => setDropped(toggled(dropped, unit.id, !kept))}
              testId={`candidate-${unit.id}`}
            >
              {unit.name}
              {unit.parent && <span class="soft"> ({unit.parent})</span>}
            </Tick>
          ))}
        </div>
      </fieldset>
      {others.length > 0 && <Others units={others} />}
      <Buttons>
        {contest.list.stage === 'proposed' && <Button onClick={onDone}>{common.keep}</Button>}
        <Button
          type="submit"
          kind={current ? 'primary' : 'secondary'}
          disabled={chosen.length === 0 || acting.busy}
          testId="list-propose"
        >
          {words.propose(chosen.length)}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

function Others({ units }: { readonly units: readonly PreparedUnit[] }) {
  return (
    <div class="candidates-out" data-testid="not-eligible">
      <h3>{words.others(units.length)}</h3>
      <ul>
        {units.map(({ unit, standing }) => (
          <li key={unit.id}>
            {unit.name}: <strong class="warn">{standingNames[standing.kind]}</strong>{' '}
            <span class="soft">({standingReasons(standing).join('; ')})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function toggled(units: ReadonlySet<number>, unit: number, has: boolean): ReadonlySet<number> {
  const changed = new Set(units);
  if (has) {
    changed.add(unit);
  } else {
    changed.delete(unit);
  }
  return changed;
}
