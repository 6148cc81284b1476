import { useState } from 'preact/hooks';
import { inGroups } from '../certificate';
import type { Connection } from '../connection';
import { meetingLink, meetingPlace } from '../links';
import type { ChairView } from '../protocol';
import { operating, refusalSentence } from '../strings';
import { addresses as words } from '../strings/chair-people';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { QrCode } from '../ui/qr-code';
import { ReachCheck } from './reach-check';

interface AddressesProps {
  readonly view: ChairView;
  readonly connection: Connection;
}

/** Which of the server's addresses phones use; every QR of the meeting follows. */
export function Addresses({ view, connection }: AddressesProps) {
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const place = meetingPlace(view.hall);
  async function choose(address: string) {
    const answer = await connection.ask({ type: 'choose_address', address });
    setRefused(answer.type === 'refused' ? refusalSentence(answer.refusal) : lost(answer.type));
  }
  return (
    <Section heading={words.heading} testId="addresses">
      {place ? (
        <div class="row">
          <p class="big-address" data-testid="address">
            {meetingLink(place)}
          </p>
          <QrCode text={meetingLink(place)} testId="address-qr" />
        </div>
      ) : (
        <p class="warn">{words.none}</p>
      )}
      <p class="soft">{words.intro}</p>
      <ul class="rows">
        {view.addresses.map((address) => (
          <li class="row" key={address}>
            <span class="code">{address}</span>
            {address === view.hall.address ? (
              <strong class="good">{words.chosen}</strong>
            ) : (
              <Button onClick={() => void choose(address)}>{words.choose}</Button>
            )}
          </li>
        ))}
      </ul>
      <Refused sentence={refused} />
      {place && <ReachCheck view={view} />}
      {view.hall.certificate && (
        <>
          <p>
            {words.certificate}: <span class="code">{inGroups(view.hall.certificate)}</span>
          </p>
          <p class="soft">{words.certificateHow}</p>
        </>
      )}
      <p>
        {words.links}: <a href="screen">{words.screen}</a> · <a href="board">{words.board}</a>
      </p>
    </Section>
  );
}

function lost(answer: string): string | undefined {
  return answer === 'lost' ? operating.lostAnswer : undefined;
}
