/** Slides of a contest up to the closing of its box, and of a round that came to nothing. */
import type { MeetingId } from '../meeting';
import type { ContestView, HallView, RoundView } from '../protocol';
import { common, formatCount } from '../strings';
import { pendingSentence, roundKindName } from '../strings/vi/outcome';
import { panelRule, panelSummary } from '../strings/vi/panels';
import { screen as words } from '../strings/vi/screen';
import { Join } from './hall-slides';
import { type NameList, NameLists } from './names';
import { candidatesOf, tiedNames } from './rows';

interface RoundProps {
  readonly contest: ContestView;
  readonly round: RoundView;
}

export function ListSlide({ contest }: { readonly contest: ContestView }) {
  const { list, rules } = contest;
  const lists = rules.panels.map((panel) => ({
    title: panel.title,
    rule: panelSummary({ ...panel, title: '' }, rules.model),
    names: list.candidates.filter((candidate) => candidate.list === panel.list),
  }));
  return (
    <main class="slide slide-list">
      <h1>{rules.title}</h1>
      <p class={`stage-line stage-${list.stage}`}>{listLine(list.stage)}</p>
      <NameLists lists={lists} lines={36} />
    </main>
  );
}

function listLine(stage: ContestView['list']['stage']): string {
  switch (stage) {
    case 'none':
    case 'proposed':
      return words.listProposed;
    case 'adopted':
      return words.listAdopted;
    case 'declined':
      return words.listDeclined;
  }
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
        <NameLists lists={listsOf(contest, round)} lines={24} />
      </div>
      <div class="turnout">
        <p class="turnout-number number" data-testid="turnout">
          {formatCount(round.ballots)}/{formatCount(round.voters)}
        </p>
        <p>{open ? words.turnout : words.sealedHint(round.voters)}</p>
        <div class="join join-small">
          <Join hall={hall} id={id} />
        </div>
      </div>
    </main>
  );
}

/** Which round it is and why it is held; a first round needs no word. */
export function RoundLine({ round }: { readonly round: RoundView }) {
  const { number, terms } = round;
  return number > 1 || terms.kind.kind !== 'first' ? (
    <p class="soft" data-testid="round-kind">
      {common.round(number)} · {roundKindName(terms.kind)}
      {terms.kind.kind === 'run_off' && `. ${words.runOff}`}
    </p>
  ) : null;
}

function listsOf(contest: ContestView, round: RoundView): readonly NameList[] {
  return round.terms.panels.map((panel) => {
    const rules = contest.rules.panels[panel.panel];
    return {
      title: rules?.title ?? '',
      rule: rules ? panelRule(panel, rules.list) : '',
      names: candidatesOf(contest, panel),
    };
  });
}

export function StoppedSlide({ contest, round }: RoundProps) {
  const [heading, hint] = stoppedWords(round);
  return (
    <main class="slide slide-stopped">
      <p class="soft">{contest.rules.title}</p>
      <h1>{heading}</h1>
      <p>{hint}</p>
      {round.reason && <p>{words.reason(round.reason)}</p>}
      {contest.pending && (
        <p class="ties" data-testid="pending">
          {pendingSentence(contest.pending, tiedNames(contest))}
        </p>
      )}
    </main>
  );
}

function stoppedWords(round: RoundView): readonly [string, string] {
  switch (round.stage) {
    case 'not_countable':
      return [words.notCountable, words.notCountableHint];
    case 'not_decryptable':
      return [words.notDecryptable, words.notDecryptableHint];
    case 'annulled':
    case 'sealed':
    case 'open':
    case 'closed':
    case 'counted':
    case 'published':
      return [words.annulled, words.annulledHint];
  }
}
