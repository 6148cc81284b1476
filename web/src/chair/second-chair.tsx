import type { Connection } from '../connection';
import { gate } from '../strings/chair';
import { Button, Buttons } from '../ui/button';
import { Notice } from '../ui/notice';

/** Another browser with the chair's key waits: only this page lets it in. */
export function SecondChair({ connection }: { readonly connection: Connection }) {
  const answer = (allow: boolean) => void connection.ask({ type: 'answer_chair', allow });
  return (
    <Notice kind="warning" heading={gate.secondHeading} testId="second-chair">
      <p>{gate.second}</p>
      <Buttons>
        <Button testId="second-chair-deny" onClick={() => answer(false)}>
          {gate.deny}
        </Button>
        <Button testId="second-chair-allow" onClick={() => answer(true)}>
          {gate.allow}
        </Button>
      </Buttons>
    </Notice>
  );
}
