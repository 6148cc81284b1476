import { useEffect, useState } from 'preact/hooks';
import type { Code } from '../election/code';
import { browserRandom } from '../election/random';
import type { DeskView } from '../protocol';
import { spares as words } from '../strings/vi/desk';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Section } from '../ui/page';
import { Slip } from './slip';
import { freshSpares } from './spares';

/** Before people vote: spare tokens for the envelope that the tellers sign. They are printed, never shown. */
export function SparesPanel({ view }: { readonly view: DeskView }) {
  const acting = useActing();
  const [codes, setCodes] = useState<readonly Code[]>([]);
  useEffect(() => {
    const forget = () => setCodes([]);
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);
  const { foreseen, left } = view.hall.spares;
  async function make() {
    const { codes: made, halves } = freshSpares(view.hall.meeting, foreseen, browserRandom);
    if (await acting.run({ act: 'make_spares', spares: foreseen }, halves)) {
      setCodes(made);
    }
  }
  return (
    <Section heading={words.heading} testId="spares">
      <p>{words.what(foreseen)}</p>
      <p data-testid="spares-left">{left === 0 ? words.none : words.left(left)}</p>
      {codes.length > 0 ? (
        <Printing view={view} codes={codes} onDone={() => setCodes([])} />
      ) : (
        <>
          {left > 0 && <p class="soft">{words.again}</p>}
          <Buttons>
            <Button
              kind={left > 0 ? 'secondary' : 'primary'}
              disabled={acting.busy || !view.hall.rules_adopted}
              testId="make-spares"
              onClick={() => void make()}
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

function Printing(props: {
  readonly view: DeskView;
  readonly codes: readonly Code[];
  readonly onDone: () => void;
}) {
  const { view, codes, onDone } = props;
  return (
    <>
      <p class="warn">{words.envelope}</p>
      <Buttons>
        <Button kind="primary" testId="print-spares" onClick={() => window.print()}>
          {words.print(codes.length)}
        </Button>
        <Button testId="forget-spares" onClick={onDone}>
          {words.printed}
        </Button>
      </Buttons>
      {codes.map((code, at) => (
        <Slip
          key={code.canonical()}
          view={view}
          unit={words.slip(at + 1, codes.length)}
          code={code}
          keep={words.slipKeep}
        />
      ))}
    </>
  );
}
