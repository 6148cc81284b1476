import { useState } from 'preact/hooks';
import type { PreparedUnit } from '../protocol';
import { chair as common } from '../strings/chair';
import { list as words } from '../strings/chair-contest';
import { standingNames, standingReasons } from '../strings/units';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Choice, Tick } from '../ui/field';
import { type CandidateOrder, type Field, fields, ordered } from './candidates';
import type { ContestPanelProps } from './contest-panel';

/** Chooses the names that are put to the meeting, list by list, from those who may stand. */
export function ProposeList(props: ContestPanelProps & { readonly onDone: () => void }) {
  const { view, contest, current, onDone } = props;
  const acting = useActing();
  const [order, setOrder] = useState<CandidateOrder>('sheet');
  const all = fields(view.units, contest.rules);
  const [kept, setKept] = useState<ReadonlySet<number>>(() => keptAtFirst(props, all));
  const inOrder = all.flatMap(({ eligible }) => ordered(eligible, order));
  const chosen = inOrder
    .flatMap(({ units }) => units.map(({ unit }) => unit.id))
    .filter((unit) => kept.has(unit));
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
      {all.map((field, at) => (
        <FieldTicks
          key={at}
          field={field}
          order={order}
          kept={kept}
          onKept={(units, keep) => setKept(changed(kept, units, keep))}
        />
      ))}
      <Buttons>
        {contest.list.stage === 'proposed' && <Button onClick={onDone}>{common.keep}</Button>}
        <Button
          type="submit"
          kind={current ? 'primary' : 'secondary'}
          disabled={chosen.length === 0}
          busy={acting.busy}
          testId="list-propose"
        >
          {words.propose(chosen.length)}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

/** What was proposed before; at first everybody who qualifies, and for an office nobody. */
function keptAtFirst({ contest }: ContestPanelProps, all: readonly Field[]): ReadonlySet<number> {
  const { list, rules } = contest;
  if (list.candidates.length > 0) {
    return new Set(list.candidates.map(({ unit }) => unit));
  }
  return rules.purpose === 'selection'
    ? new Set(all.flatMap(({ eligible }) => eligible.map(({ unit }) => unit.id)))
    : new Set();
}

interface FieldTicksProps {
  readonly field: Field;
  readonly order: CandidateOrder;
  readonly kept: ReadonlySet<number>;
  readonly onKept: (units: readonly number[], keep: boolean) => void;
}

function FieldTicks({ field, order, kept, onKept }: FieldTicksProps) {
  const { panel, eligible, others } = field;
  const units = eligible.map(({ unit }) => unit.id);
  return (
    <fieldset class="form">
      <legend>
        <h3>
          {panel.title && `${panel.title}: `}
          {words.eligible(eligible.length)}
        </h3>
      </legend>
      {eligible.length === 0 && <p class="warn">{words.noneEligible}</p>}
      {eligible.length > 6 && (
        <Buttons>
          <Button onClick={() => onKept(units, true)}>{words.all}</Button>
          <Button onClick={() => onKept(units, false)}>{words.none}</Button>
        </Buttons>
      )}
      {ordered(eligible, order).map(({ parent, units: own }) => (
        <div key={parent ?? ''}>
          {parent && <p class="soft">{parent}</p>}
          <div class="candidates">
            {own.map(({ unit }) => (
              <Tick
                key={unit.id}
                checked={kept.has(unit.id)}
                onTick={(keep) => onKept([unit.id], keep)}
                testId={`candidate-${unit.id}`}
              >
                {unit.name}
              </Tick>
            ))}
          </div>
        </div>
      ))}
      {others.length > 0 && <Others units={others} />}
    </fieldset>
  );
}

function Others({ units }: { readonly units: readonly PreparedUnit[] }) {
  return (
    <div class="candidates-out" data-testid="not-eligible">
      <h3>{words.others(units.length)}</h3>
      <ul>
        {units.map(({ unit, standing }) => (
          <li key={unit.id}>
            {unit.name}
            {unit.parent && <span class="soft"> ({unit.parent})</span>}:{' '}
            <strong class="warn">{standingNames[standing.kind]}</strong>{' '}
            <span class="soft">({standingReasons(standing).join('; ')})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function changed(
  kept: ReadonlySet<number>,
  units: readonly number[],
  keep: boolean,
): ReadonlySet<number> {
  const next = new Set(kept);
  for (const unit of units) {
    if (keep) {
      next.add(unit);
    } else {
      next.delete(unit);
    }
  }
  return next;
}
