import type { AgendaStanding, ChairView } from '../protocol';
import { missingSentence, stepStateNames, agenda as words } from '../strings/chair-agenda';
import { ActButton } from '../ui/act-button';
import { Section } from '../ui/page';
import { AgendaForm } from './agenda-form';
import { Fold } from './fold';

interface AgendaPanelProps {
  readonly view: ChairView;
}

/** The meeting's agenda: how each line stands, what the chair ticks off, and its editing. */
export function AgendaPanel({ view }: AgendaPanelProps) {
  return (
    <Section heading={words.heading} testId="panel-agenda">
      <p class="soft">{words.intro}</p>
      <ol class="rows">
        {view.agenda.map((line) => (
          <li key={line.item.id} class="row" data-testid={`agenda-line-${line.item.id}`}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      <Fold summary={words.edit} open={view.agenda.length === 0} testId="agenda-edit">
        <AgendaForm items={view.agenda.map(({ item }) => item)} />
      </Fold>
    </Section>
  );
}

function Line({ line }: { readonly line: AgendaStanding }) {
  const { item, done, now, ticked_by_chair: ticked, missing } = line;
  const state = done ? 'done' : now ? 'now' : missing.length > 0 ? 'waits' : 'open';
  return (
    <>
      <div>
        <p>
          <strong>{item.title}</strong>
          <span class={done ? 'good' : 'soft'}> {stepStateNames[state]}</span>
        </p>
        {missing.map((refusal) => (
          <p class="soft" key={refusal.refusal}>
            {missingSentence(refusal)}
          </p>
        ))}
      </div>
      {ticked && (
        <ActButton
          act={{ act: 'tick_agenda', item: item.id, done: !done }}
          testId={`agenda-tick-${item.id}`}
        >
          {done ? words.notDone : words.done}
        </ActButton>
      )}
    </>
  );
}
