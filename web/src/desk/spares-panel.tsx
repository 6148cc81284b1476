import type { DeskView } from '../protocol';
import { spares as words } from '../strings/desk';
import { Refused } from '../ui/act-button';
import { Button, Buttons } from '../ui/button';
import { Section } from '../ui/page';
import { type Printer, Printing } from './printing';
import type { SparesHolder } from './use-spares';

interface SparesPanelProps {
  readonly view: DeskView;
  readonly holder: SparesHolder;
  readonly printer: Printer;
}

/** Before people vote: spare tokens for the envelope that the tellers sign. They are printed, never shown. */
export function SparesPanel({ view, holder, printer }: SparesPanelProps) {
  const { foreseen, left } = view.hall.spares;
  const { codes, acting } = holder;
  return (
    <Section heading={words.heading} testId="spares">
      <p>{words.what(foreseen)}</p>
      <p data-testid="spares-left">{left === 0 ? words.none : words.left(left)}</p>
      {codes.length > 0 ? (
        <>
          <p class="warn">{words.envelope}</p>
          <Printing
            printer={printer}
            slips={codes.map((code, at) => ({
              title: words.slip(at + 1, codes.length),
              code,
              keep: words.slipKeep,
            }))}
            testId="spares"
            onForget={holder.forget}
          />
        </>
      ) : (
        <>
          {left > 0 && <p class="soft">{words.again}</p>}
          <Buttons>
            <Button
              disabled={acting.busy || !view.hall.rules_adopted}
              testId="make-spares"
              onClick={() => void holder.make()}
            >
              {words.make(foreseen)}
            </Button>
          </Buttons>
          {!view.hall.rules_adopted && <p class="soft">{words.afterRules}</p>}
        </>
      )}
      <Refused sentence={acting.refused} />
    </Section>
  );
}
