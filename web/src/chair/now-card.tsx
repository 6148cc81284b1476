import type { ChairView, ContestView, HallView } from '../protocol';
import { factSentence, stepTitle, agenda as words } from '../strings/chair-agenda';
import {
  countedSentence,
  lackSentence,
  nextThingSentence,
  now as nowWords,
  reveal as revealWords,
  undoSentence,
} from '../strings/chair-now';
import { stageSentence } from '../strings/contest-stage';
import { outcomeSentence } from '../strings/hands';
import { matterSentence, questionOf } from '../strings/motions';
import { ActButton } from '../ui/act-button';
import { Button } from '../ui/button';
import type { Plan, Section } from './agenda';
import { contestStage } from './contest-stage';
import './now-card.css';
import type { Lack, Moment, Place, Task } from './task';
import type { JustDone } from './use-undo';

interface NowCardProps {
  readonly view: ChairView;
  readonly plan: Plan;
  readonly moment: Moment;
  /** Which section is below. */
  readonly section: Section;
  readonly just: JustDone | null;
  /** Nothing else on the page has to be done first. */
  readonly primary: boolean;
  readonly onReturn: () => void;
  readonly onPlace: (place: Place) => void;
}

/** What is now, what is next, what is missing: always on screen, the thing to do right below. */
export function NowCard(props: NowCardProps) {
  const { view, plan, moment, section, just, onReturn, onPlace } = props;
  const { task, next } = moment;
  // Where the title is a contest's or a motion's, the agenda's line goes before it.
  const line = hasOwnTitle(task) ? plan.now : null;
  return (
    <section class="now" data-testid="now" data-step={plan.now?.id ?? 'sealed'}>
      <div class="now-now" aria-live="polite">
        <h2 class="now-label" id="now" tabIndex={-1}>
          {line ? nowWords.nowAt(stepTitle(line)) : words.now}
        </h2>
        <TaskWords task={task} view={view} />
      </div>
      {plan.now && (
        <>
          <div class="now-part">
            <h3 class="now-label">{words.next}</h3>
            <p data-testid="next" data-step={plan.next?.id}>
              {next ? nextThingSentence(next) : words.nothingNext}
            </p>
          </div>
          <div
            class={moment.missing.length > 3 ? 'now-part now-many' : 'now-part'}
            data-testid="missing"
          >
            <h3 class="now-label">{words.missing}</h3>
            <MissingList lacks={moment.missing} onPlace={onPlace} />
          </div>
        </>
      )}
      <NowActions
        task={task}
        away={section !== moment.section}
        kind={props.primary ? 'primary' : 'secondary'}
        onReturn={onReturn}
      />
      {just && <Just just={just} hall={view.hall} />}
    </section>
  );
}

function TaskWords(props: { readonly task: Task; readonly view: ChairView }) {
  const { task, view } = props;
  switch (task.task) {
    case 'sealed':
      return <p class="now-title">{factSentence({ fact: 'sealed' })}</p>;
    case 'motion':
      return (
        <>
          <p class="now-title">{questionOf(task.matter, view.hall)}</p>
          <p>{nowWords.motion}</p>
        </>
      );
    case 'reveal':
      return <ContestWords contest={task.contest} sentence={revealWords.heading} />;
    case 'round':
      return <ContestWords contest={task.contest} sentence={stageOf(task.contest, view)} />;
    case 'step':
      return task.contest ? (
        <ContestWords contest={task.contest} sentence={stageOf(task.contest, view)} />
      ) : (
        <>
          <p class="now-title">{stepTitle(task.step)}</p>
          {task.step.fact && <p>{factSentence(task.step.fact)}</p>}
        </>
      );
  }
}

function hasOwnTitle(task: Task): boolean {
  return task.task === 'step' ? task.contest !== null : task.task !== 'sealed';
}

function stageOf(contest: ContestView, { hall }: ChairView): string {
  return stageSentence(contestStage(contest), hall.tellers.length);
}

function ContestWords(props: { readonly contest: ContestView; readonly sentence: string }) {
  const { contest, sentence } = props;
  return (
    <>
      <p class="now-title">{contest.rules.title}</p>
      <p>{sentence}</p>
    </>
  );
}

/** A line of the chair's word is ticked here; whoever went elsewhere is led back. */
function NowActions(props: {
  readonly task: Task;
  readonly away: boolean;
  readonly kind: 'primary' | 'secondary';
  readonly onReturn: () => void;
}) {
  const { task, away, kind, onReturn } = props;
  if (task.task === 'step' && task.step.tick !== null) {
    return (
      <div class="now-actions">
        <ActButton
          kind={kind}
          act={{ act: 'tick_agenda', item: task.step.tick, done: true }}
          testId="tick-now"
        >
          {words.tickNow}
        </ActButton>
      </div>
    );
  }
  return away ? (
    <div class="now-actions">
      <Button kind={kind} testId="go-now" onClick={onReturn}>
        {words.goThere}
      </Button>
    </div>
  ) : null;
}

function MissingList(props: {
  readonly lacks: readonly Lack[];
  readonly onPlace: (place: Place) => void;
}) {
  const { lacks, onPlace } = props;
  return lacks.length === 0 ? (
    <p>{words.nothingMissing}</p>
  ) : (
    <ul class="now-missing">
      {lacks.map((lack) => {
        const { place } = lack;
        const text = lackSentence(lack);
        return (
          <li key={text}>
            {place ? (
              <button type="button" class="now-link" onClick={() => onPlace(place)}>
                {text}
              </button>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What was just done, for as long as it can be taken back. */
function Just({ just, hall }: { readonly just: JustDone; readonly hall: HallView }) {
  if (just.done === 'counted') {
    const { motion, count } = just;
    return (
      <p class="now-just" role="status" data-testid="just-counted" data-carried={count.carried}>
        {countedSentence(matterSentence(motion.matter, hall), outcomeSentence(count))}
      </p>
    );
  }
  return (
    <div class="now-just" role="status" data-testid="just-done">
      <p>{undoSentence(just.undo)}</p>
      <ActButton kind="quiet" act={just.undo.act} testId="undo">
        {nowWords.undo}
      </ActButton>
    </div>
  );
}
