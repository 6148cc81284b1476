import type { DeskView } from '../protocol';
import { common, refusalSentence } from '../strings';
import { token as tokenWords, batch as words } from '../strings/desk';
import { Button, Buttons } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { Progress } from '../ui/progress';
import { type Stopped, tokenless } from './batch';
import { type Printer, Printing } from './printing';
import { slipOf } from './slip';
import type { BatchHolder } from './use-batch';

interface BatchPanelProps {
  readonly view: DeskView;
  readonly holder: BatchHolder;
  readonly printer: Printer;
}

/** Slips for all who are here and have no token, made in one go and printed; nothing where there is nobody. */
export function BatchPanel({ view, holder, printer }: BatchPanelProps) {
  const waiting = tokenless(view.seats).length;
  if (holder.batch.batch === 'none' && waiting === 0) {
    return null;
  }
  return (
    <Section heading={words.heading} testId="batch">
      <BatchBody holder={holder} printer={printer} waiting={waiting} />
    </Section>
  );
}

function BatchBody(props: Omit<BatchPanelProps, 'view'> & { readonly waiting: number }) {
  const { holder, printer, waiting } = props;
  const { batch } = holder;
  switch (batch.batch) {
    case 'none':
      return (
        <>
          <p>{words.what}</p>
          <Buttons>
            <Button testId="make-batch" onClick={() => void makeAndPrint(holder, printer)}>
              {words.make(waiting)}
            </Button>
          </Buttons>
        </>
      );
    case 'making':
      return (
        <Progress
          label={words.making(batch.made.length, batch.of)}
          done={batch.made.length / batch.of}
          testId="batch-progress"
        />
      );
    case 'made':
      return (
        <>
          {batch.stopped && <WhyStopped stopped={batch.stopped} />}
          {batch.made.length > 0 ? (
            <>
              <p role="status">{words.made(batch.made.length)}</p>
              <p class="warn">{words.unprinted}</p>
              <Printing
                printer={printer}
                slips={batch.made.map(slipOf)}
                testId="batch"
                onForget={holder.forget}
              />
            </>
          ) : (
            <Buttons>
              <Button onClick={holder.forget}>{common.back}</Button>
            </Buttons>
          )}
        </>
      );
  }
}

/** What was made before a refusal goes on paper too. */
async function makeAndPrint(holder: BatchHolder, printer: Printer): Promise<void> {
  const made = await holder.make();
  if (made.length > 0) {
    printer.print(made.map(slipOf));
  }
}

function WhyStopped({ stopped: { unit, answer } }: { readonly stopped: Stopped }) {
  return (
    <Notice kind="danger" testId="batch-stopped">
      <p>{words.stopped(unit)}</p>
      <p>{sentenceOf(answer)}</p>
    </Notice>
  );
}

function sentenceOf(answer: Stopped['answer']): string {
  switch (answer.outcome) {
    case 'refused':
      return refusalSentence(answer.refusal);
    case 'lost':
      return tokenWords.lost;
    case 'failed':
      return common.failed;
  }
}
