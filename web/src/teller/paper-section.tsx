/** A round on paper at the teller's page: this teller's own count, blind to every other. */
import { useState } from 'preact/hooks';
import type { ContestView, PaperCount, PaperRoundView } from '../protocol';
import { count as words } from '../strings/paper-count';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { countOf, type Typed } from './paper-count';
import { PaperForm } from './paper-form';
import { OwnCount } from './paper-own';

interface PaperSectionProps {
  readonly contest: ContestView;
  readonly round: PaperRoundView;
  readonly slot: number;
}

/** `sent` is what the server took from this page; it is kept here alone, as long as the page is open. */
export function PaperSection({ contest, round, slot }: PaperSectionProps) {
  const [sent, setSent] = useState<Typed | undefined>(undefined);
  return (
    <Section
      heading={words.title(contest.rules.title, round.number)}
      testId={`teller-paper-${contest.id}-${round.number}`}
    >
      {round.stage === 'open' ? (
        <Counting contest={contest} round={round} slot={slot} sent={sent} onSent={setSent} />
      ) : (
        <>
          <After round={round} sent={sent && countOf(round.terms, sent)} />
          {sent && round.stage !== 'annulled' && (
            <OwnCount contest={contest} round={round} typed={sent} />
          )}
        </>
      )}
    </Section>
  );
}

interface CountingProps extends PaperSectionProps {
  readonly sent: Typed | undefined;
  readonly onSent: (sent: Typed) => void;
}

/** Typing, looking it over, and what was sent: one at a time. */
function Counting({ contest, round, slot, sent, onSent }: CountingProps) {
  const [typed, setTyped] = useState<Typed>({});
  const [step, setStep] = useState<'type' | 'review' | 'sent'>('type');
  switch (step) {
    case 'type':
      return (
        <>
          {sent === undefined && round.entered.includes(slot) && (
            <Notice kind="info">{words.forgotten}</Notice>
          )}
          <PaperForm
            contest={contest}
            round={round}
            typed={typed}
            onTyped={setTyped}
            onReview={() => setStep('review')}
          />
        </>
      );
    case 'review':
      return (
        <Review
          contest={contest}
          round={round}
          typed={typed}
          onChange={() => setStep('type')}
          onSent={() => {
            onSent(typed);
            setStep('sent');
          }}
        />
      );
    case 'sent':
      return (
        <Sent contest={contest} round={round} typed={typed} onChange={() => setStep('type')} />
      );
  }
}

interface ReviewProps {
  readonly contest: ContestView;
  readonly round: PaperRoundView;
  readonly typed: Typed;
  readonly onChange: () => void;
}

function Review(props: ReviewProps & { readonly onSent: () => void }) {
  const { contest, round, typed, onChange, onSent } = props;
  const acting = useActing();
  async function send() {
    const count = countOf(round.terms, typed);
    if (count && (await acting.run({ act: 'enter_paper_count', contest: contest.id, count }))) {
      onSent();
    }
  }
  return (
    <div class="form" data-testid="paper-look">
      <h3>{words.reviewHeading}</h3>
      <OwnCount contest={contest} round={round} typed={typed} />
      <Buttons>
        <Button testId="paper-change" onClick={onChange}>
          {words.change}
        </Button>
        <Button kind="primary" busy={acting.busy} testId="paper-done" onClick={() => void send()}>
          {words.done}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </div>
  );
}

/** One's own numbers stay; where two counts differ, the line says so. */
function Sent({ contest, round, typed, onChange }: ReviewProps) {
  const differs = round.differing.length > 0;
  return (
    <div class="form" data-testid="paper-sent" data-differing={round.differing.length}>
      {differs ? (
        <Notice kind="warning" testId="paper-differs">
          {words.together}
        </Notice>
      ) : (
        <Notice kind="good" heading={words.sent}>
          <p>{words.sentText}</p>
        </Notice>
      )}
      <OwnCount contest={contest} round={round} typed={typed} />
      <Button kind={differs ? 'primary' : 'secondary'} testId="paper-change" onClick={onChange}>
        {words.change}
      </Button>
    </div>
  );
}

/** What came of the round, held against what this page sent. */
function After(props: { readonly round: PaperRoundView; readonly sent: PaperCount | undefined }) {
  const { round, sent } = props;
  switch (round.stage) {
    case 'open':
      return null;
    case 'counted':
      return (
        <Notice kind="good" testId="paper-agreed">
          {sent === undefined ? words.othersAgreed : words.agreed}
        </Notice>
      );
    case 'published':
      return <Published count={round.published?.count} sent={sent} />;
    case 'annulled':
      return <p>{words.annulled}</p>;
  }
}

function Published(props: {
  readonly count: PaperCount | undefined;
  readonly sent: PaperCount | undefined;
}) {
  const { count, sent } = props;
  if (sent === undefined || count === undefined) {
    return <p>{words.publishedAlone}</p>;
  }
  const same = JSON.stringify(inOrder(count)) === JSON.stringify(inOrder(sent));
  return (
    <Notice kind={same ? 'good' : 'danger'} testId="paper-published">
      {same ? words.published : words.publishedOther}
    </Notice>
  );
}

/** The numbers alone, whatever order the fields came in. */
function inOrder({ issued, exchanged, returned, panels }: PaperCount) {
  const lists = panels.map(({ blank, spoiled, rows }) => [
    blank,
    spoiled,
    ...rows.map(({ votes, second, against }) => [votes, second, against]),
  ]);
  return [issued, exchanged, returned, lists];
}
