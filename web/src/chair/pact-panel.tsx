import { useState } from 'preact/hooks';
import type { ChairView, PactLine, SignerTitle } from '../protocol';
import { chair as common } from '../strings/chair';
import { pact as words } from '../strings/chair-people';
import { pactSummary, signerTitleName, signerTitleNames } from '../strings/pact';
import { AskingButton, Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Choice, TextField } from '../ui/field';
import { Section } from '../ui/page';

interface PactPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** The register of the giao ước thi đua: who signs for each member, flagged where the guidance names another. */
export function PactPanel({ view, current }: PactPanelProps) {
  const { pact } = view.hall;
  const [signing, setSigning] = useState<number | undefined>(undefined);
  const next = pact.find((line) => line.signing === null);
  return (
    <Section heading={words.heading} testId="panel-pact">
      <p class="soft">{words.intro}</p>
      <p data-testid="pact-summary">{pactSummary(pact)}</p>
      <ul class="rows">
        {pact.map((line) => (
          <li key={line.unit} data-testid={`pact-${line.unit}`} data-signed={line.signing !== null}>
            {line.signing ? (
              <Signed line={line} />
            ) : (
              <Unsigned
                line={line}
                signing={signing === line.unit}
                primary={current && signing === undefined && line === next}
                onSigning={(signs) => setSigning(signs ? line.unit : undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Signed({ line }: { readonly line: PactLine }) {
  const { unit, name, signing, valid } = line;
  return (
    <div class="row">
      <p>
        <strong>{name}</strong>
        {signing && (
          <span>
            : {signing.signer}, {signerTitleName(signing.title)}
          </span>
        )}
        {!valid && (
          <strong class="warn" data-testid={`pact-invalid-${unit}`}>
            {' '}
            {words.invalid}
          </strong>
        )}
      </p>
      <AskingButton
        label={words.unsign}
        title={words.unsignTitle(name)}
        kind="danger"
        reason={common.reason}
        act={(reason) => ({ act: 'unsign_pact', unit, reason })}
        testId={`pact-unsign-${unit}`}
      >
        <p>{words.unsignText}</p>
      </AskingButton>
    </div>
  );
}

function Unsigned(props: {
  readonly line: PactLine;
  readonly signing: boolean;
  readonly primary: boolean;
  readonly onSigning: (signing: boolean) => void;
}) {
  const { line, signing, primary, onSigning } = props;
  return signing ? (
    <SignForm line={line} onDone={() => onSigning(false)} />
  ) : (
    <div class="row">
      <p>{line.name}</p>
      <Button
        kind={primary ? 'primary' : 'secondary'}
        testId={`pact-sign-${line.unit}`}
        onClick={() => onSigning(true)}
      >
        {words.sign}
      </Button>
    </div>
  );
}

type TitleKind = SignerTitle['title'];

function SignForm({ line, onDone }: { readonly line: PactLine; readonly onDone: () => void }) {
  const { unit, name } = line;
  const acting = useActing();
  const [signer, setSigner] = useState('');
  const [kind, setKind] = useState<TitleKind>('head');
  const [office, setOffice] = useState('');
  const title: SignerTitle =
    kind === 'other' ? { title: kind, office: office.trim() } : { title: kind };
  async function sign() {
    if (await acting.run({ act: 'sign_pact', unit, signer: signer.trim(), title })) {
      onDone();
    }
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <strong>{name}</strong>
      <div class="columns">
        <TextField
          label={words.signer}
          value={signer}
          onText={setSigner}
          testId={`pact-signer-${unit}`}
        />
        <Choice
          label={words.title}
          value={kind}
          options={TITLES.map((one) => [one, signerTitleNames[one]] as const)}
          onChoice={setKind}
          testId={`pact-title-${unit}`}
        />
        {kind === 'other' && (
          <TextField
            label={words.office}
            value={office}
            onText={setOffice}
            testId={`pact-office-${unit}`}
          />
        )}
      </div>
      {kind === 'other' && <p class="warn">{words.otherWarning}</p>}
      <Buttons>
        <Button onClick={onDone}>{common.keep}</Button>
        <Button
          type="submit"
          kind="primary"
          disabled={signer.trim() === ''}
          busy={acting.busy}
          testId={`pact-save-${unit}`}
        >
          {words.save}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

const TITLES: readonly TitleKind[] = ['head', 'council_chair', 'other'];
