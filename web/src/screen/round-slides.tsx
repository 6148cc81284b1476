/** Slides of a contest up to the closing of its box, and of a round that came to nothing. */
import type { MeetingId } from '../meeting';
import type { CandidateView, ContestView, HallView, RoundView } from '../protocol';
import { common, formatCount } from '../strings';
import { screen as words } from '../strings/vi/screen';
import { Join, sizeOf } from './hall-slides';
import { candidatesOf } from './standings';

interface RoundProps {
  readonly contest: ContestView;
  readonly round: RoundView;
}

export function ListSlide({ contest }: { readonly contest: ContestView }) {
  const { list, rules } = contest;
  return (
    <main class="slide slide-list">
      <h1>{rules.title}</h1>
      <p class={`stage-line stage-${list.stage}`}>{listLine(list.stage)}</p>
      <Candidates candidates={list.candidates} />
      <p class="soft">{words.listRule(rules.places, rules.max_picks)}</p>
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

function Candidates({ candidates }: { readonly candidates: readonly CandidateView[] }) {
  return (
    <ol class={`candidates candidates-${sizeOf(candidates.length)}`}>
      {candidates.map(({ unit, name, parent }) => (
        <li key={unit}>
          {name}
          {parent && <span class="soft"> {parent}</span>}
        </li>
      ))}
    </ol>
  );
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
        {round.number > 1 && <p class="soft">{common.round(round.number)}</p>}
        <p class={`stage-line stage-${round.stage}`}>{open ? words.open : words.sealed}</p>
        <Candidates candidates={candidatesOf(contest, round)} />
        <p class="soft">{words.listRule(round.terms.places, round.terms.max_picks)}</p>
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

export function StoppedSlide({ contest, round }: RoundProps) {
  const [heading, hint] = stoppedWords(round);
  return (
    <main class="slide slide-stopped">
      <p class="soft">{contest.rules.title}</p>
      <h1>{heading}</h1>
      <p>{hint}</p>
      {round.reason && <p>{words.reason(round.reason)}</p>}
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
