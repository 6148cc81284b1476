/** A round that came to nothing. */
import type { ContestView, PaperRoundView, RoundView } from '../protocol';
import { pendingSentence } from '../strings/outcome';
import { screen as words } from '../strings/screen';
import { tiedNames } from './rows';
import './stopped-slide.css';

interface StoppedProps {
  readonly contest: ContestView;
  readonly round: RoundView;
}

export function StoppedSlide({ contest, round }: StoppedProps) {
  const [heading, hint] = stoppedWords(round);
  return <Stopped contest={contest} heading={heading} hint={hint} reason={round.reason} />;
}

/** A round on paper that was given up before two counts agreed. */
export function PaperStoppedSlide(props: {
  readonly contest: ContestView;
  readonly round: PaperRoundView;
}) {
  const { contest, round } = props;
  return (
    <Stopped
      contest={contest}
      heading={words.annulled}
      hint={words.paperAnnulledHint}
      reason={round.annulled}
    />
  );
}

function Stopped(props: {
  readonly contest: ContestView;
  readonly heading: string;
  readonly hint: string;
  readonly reason: string | null;
}) {
  const { contest, heading, hint, reason } = props;
  return (
    <main class="slide slide-stopped">
      <p class="soft">{contest.rules.title}</p>
      <h1>{heading}</h1>
      <p>{hint}</p>
      {reason && <p>{words.reason(reason)}</p>}
      {contest.pending && (
        <p class="callout callout-warn" data-testid="pending">
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
