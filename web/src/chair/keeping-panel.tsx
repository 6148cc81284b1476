import type { KeepingView } from '../protocol';
import { keeping as words } from '../strings/keeping';
import { ActButton, AskingButton } from '../ui/act-button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import './keeping-panel.css';
import { isOver } from './time-of-keeping';

interface KeepingPanelProps {
  readonly keeping: KeepingView;
  /** Whether this page may act: its key is proven. */
  readonly acts: boolean;
}

/** What the sealing left, how long the ballots are kept, and their destruction by two people. */
export function KeepingPanel({ keeping, acts }: KeepingPanelProps) {
  return (
    <Section heading={words.heading} testId="panel-keeping">
      <ul class="keeping-facts">
        <li>{words.written}</li>
        <li>{words.erased}</li>
      </ul>
      <Stage keeping={keeping} acts={acts} />
    </Section>
  );
}

function Stage({ keeping, acts }: KeepingPanelProps) {
  const { stage, until, reason } = keeping;
  switch (stage) {
    case 'kept':
      return isOver(until, Date.now()) ? (
        <>
          <p data-testid="keeping-over">{words.over(until)}</p>
          {acts && <Propose />}
        </>
      ) : (
        <p data-testid="keeping-kept">{words.kept(until)}</p>
      );
    case 'proposed':
      return (
        <>
          <Notice kind="warning" testId="keeping-proposed">
            <p>{words.proposed(reason ?? '')}</p>
            <p>{words.waiting}</p>
          </Notice>
          {acts && (
            <ActButton act={{ act: 'withdraw_destruction' }} testId="withdraw-destruction">
              {words.withdraw}
            </ActButton>
          )}
        </>
      );
    case 'destroyed':
      return (
        <Notice kind="info" testId="keeping-destroyed">
          <p>{words.destroyed}</p>
        </Notice>
      );
  }
}

function Propose() {
  return (
    <>
      <p class="soft">{words.proposeText}</p>
      <div>
        <AskingButton
          label={words.propose}
          title={words.proposeTitle}
          kind="danger"
          reason={words.reason}
          act={(reason) => ({ act: 'propose_destruction', reason })}
          testId="propose-destruction"
        >
          <p>{words.consequence}</p>
          <p>{words.copies}</p>
        </AskingButton>
      </div>
    </>
  );
}
