import type { TellerView } from '../protocol';
import { chair as common } from '../strings/chair';
import { tellers as words } from '../strings/chair-people';
import { ActButton, AskingButton } from '../ui/act-button';
import { Buttons } from '../ui/button';
import { inGroups } from '../ui/code-text';

interface TellerKeyRowProps {
  readonly teller: TellerView;
  readonly stageName: string;
  /** Of an offered key: what the teller's phone shows too. */
  readonly code: string | undefined;
  /** A roll names the keys: none may change any more. */
  readonly fixed: boolean;
  readonly primary: boolean;
}

/** One teller's key: compared in the room, then accepted or not. */
export function TellerKeyRow({ teller, stageName, code, fixed, primary }: TellerKeyRowProps) {
  const reject = (label: string) => (
    <AskingButton
      label={label}
      title={words.rejectTitle(teller.name)}
      kind="danger"
      reason={common.reason}
      act={(reason) => ({ act: 'reject_key', slot: teller.slot, reason })}
      testId={`key-reject-${teller.slot}`}
    >
      <p>{words.rejectText}</p>
    </AskingButton>
  );
  return (
    <li data-testid={`key-${teller.slot}`} data-key={teller.key}>
      <div class="row">
        <p>
          <strong>{teller.name}</strong>
          <span class={teller.key === 'accepted' ? 'good' : 'soft'}> {stageName}</span>
        </p>
        {teller.key === 'accepted' && !fixed && reject(words.revoke)}
      </div>
      {teller.key === 'offered' && (
        <>
          <p>{words.compare}</p>
          <p class="code big-code" data-testid={`key-code-${teller.slot}`}>
            {code && inGroups(code, 4).join(' ')}
          </p>
          <Buttons>
            {reject(words.reject)}
            <ActButton
              act={{ act: 'accept_key', slot: teller.slot }}
              kind={primary ? 'primary' : 'secondary'}
              testId={`key-accept-${teller.slot}`}
            >
              {words.accept}
            </ActButton>
          </Buttons>
        </>
      )}
    </li>
  );
}
