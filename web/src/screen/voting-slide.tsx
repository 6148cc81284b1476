/** A round whose roll is sealed or whose box is open: who stands, and how many ballots are in. */
import type { MeetingId } from '../meeting';
import type { ClockView, ContestView, HallView, RoundView } from '../protocol';
import { common, formatCount } from '../strings';
import { roundKindName } from '../strings/outcome';
import { panelRule } from '../strings/panels';
import { screen as words } from '../strings/screen';
import { clockText, useSecondsLeft } from './clock';
import { type NameList, NameLists } from './names';
import { SmallJoin } from './qr-steps';
import { candidatesOf } from './rows';
import { Track } from './track';
import './voting-slide.css';

interface RoundProps {
  readonly contest: ContestView;
  readonly round: RoundView;
}

interface VotingProps extends RoundProps {
  readonly hall: HallView;
  readonly id: MeetingId;
}

export function VotingSlide({ hall, id, contest, round }: VotingProps) {
  const open = round.stage === 'open';
  return (
    <main class="slide slide-voting">
      <div class="voting-text">
        <h1>{contest.rules.title}</h1>
        <RoundLine round={round} />
        <p class={`stage-line stage-${round.stage}`}>{open ? words.open : words.sealed}</p>
        <NameLists lists={listsOf(contest, round)} room={{ width: 33, height: 16.5 }} />
      </div>
      <div class="voting-side">
        <Turnout round={round} />
        {hall.wall.clock?.round === round.id && open && <TimeLeft clock={hall.wall.clock} />}
        {hall.committee_code && (
          <p class="voting-code">
            {common.committeeCode} <strong class="code">{hall.committee_code}</strong>
          </p>
        )}
        <SmallJoin hall={hall} id={id} />
      </div>
    </main>
  );
}

/** As large as its digits leave room for. */
function Turnout({ round }: { readonly round: RoundView }) {
  const number = `${formatCount(round.ballots)}/${formatCount(round.voters)}`;
  return (
    <div class="turnout">
      <p
        class="turnout-number number"
        style={{ '--digits': number.length }}
        aria-live="polite"
        data-testid="turnout"
      >
        {number}
      </p>
      <Track part={round.ballots} whole={round.voters} />
      <p class="turnout-words">
        {round.stage === 'open' ? words.turnout : words.sealedHint(round.voters)}
      </p>
    </div>
  );
}

function TimeLeft({ clock }: { readonly clock: ClockView }) {
  const seconds = useSecondsLeft(clock);
  const over = seconds === 0;
  return (
    <p class={over ? 'time-left time-over' : 'time-left'} role="timer" data-testid="clock">
      {!over && <span>{words.timeLeft}</span>}
      <strong class="number">{over ? words.timeOver : clockText(seconds)}</strong>
    </p>
  );
}

/** Which round it is and why it is held; a first round needs no word. */
export function RoundLine({ round }: { readonly round: Pick<RoundView, 'number' | 'terms'> }) {
  const { number, terms } = round;
  return number > 1 || terms.kind.kind !== 'first' ? (
    <p class="soft" data-testid="round-kind">
      {common.round(number)} · {roundKindName(terms.kind)}
      {terms.kind.kind === 'run_off' && `. ${words.runOff}`}
    </p>
  ) : null;
}

/** Who stands in a round, list by list. */
export function listsOf(
  contest: ContestView,
  { terms }: Pick<RoundView, 'terms'>,
): readonly NameList[] {
  return terms.panels.map((panel) => {
    const rules = contest.rules.panels[panel.panel];
    return {
      title: rules?.title ?? '',
      rule: rules ? panelRule(panel, rules.list) : '',
      names: candidatesOf(contest, panel),
    };
  });
}
