/** The ballots of a sealed meeting at the teller's page: how long they are kept, and the second word on their destruction. */
import type { HallView, KeepingView } from '../protocol';
import { keeping as words } from '../strings/keeping';
import { AskingButton } from '../ui/act-button';
import { Performing } from '../ui/acting';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import type { Teller } from './teller';

interface KeepingProps {
  readonly teller: Teller;
  readonly hall: HallView;
  readonly keeping: KeepingView;
  /** Whether this page holds the teller's code. */
  readonly unlocked: boolean;
}

export function Keeping({ teller, hall, keeping, unlocked }: KeepingProps) {
  return (
    <Section heading={words.heading} testId="teller-keeping">
      <Stage teller={teller} hall={hall} keeping={keeping} unlocked={unlocked} />
    </Section>
  );
}

function Stage({ teller, hall, keeping, unlocked }: KeepingProps) {
  switch (keeping.stage) {
    case 'kept':
      return <p>{words.kept(keeping.until)}</p>;
    case 'proposed':
      return (
        <>
          <Notice kind="warning" testId="keeping-proposed">
            <p>{words.proposed(keeping.reason ?? '')}</p>
          </Notice>
          <p>{words.consequence}</p>
          {unlocked ? (
            <Performing.Provider value={(act) => teller.act(hall, act)}>
              <Confirm />
            </Performing.Provider>
          ) : (
            <p data-testid="keeping-unlock">
              <strong>{words.unlock}</strong>
            </p>
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

function Confirm() {
  return (
    <AskingButton
      label={words.confirm}
      title={words.confirmTitle}
      kind="danger"
      act={() => ({ act: 'confirm_destruction' })}
      testId="confirm-destruction"
    >
      <p>{words.consequence}</p>
      <p>{words.copies}</p>
    </AskingButton>
  );
}
