/** How a newcomer gets to the ballot: the Wi-Fi, the address, the slip. */
import type { ComponentChildren } from 'preact';
import { inGroups } from '../certificate';
import type { MeetingId } from '../meeting';
import type { HallView, Wifi } from '../protocol';
import { screen as words } from '../strings/screen';
import { QrCode } from '../ui/qr-code';
import { joinAddress, typedAddress } from './address';
import { wifiText } from './wifi';
import './qr-steps.css';

interface StepsProps {
  readonly hall: HallView;
  readonly id: MeetingId;
}

/** More of them go to the next line. */
const LETTERS_IN_A_LINE = 24;

/** With a Wi-Fi three numbered steps; without one the address alone, as large as it can be. */
export function Steps({ hall, id }: StepsProps) {
  const { wifi } = hall.wall;
  return (
    <section class={wifi ? 'steps steps-numbered' : 'steps steps-plain'} aria-label={words.steps}>
      {wifi && <WifiStep wifi={wifi} />}
      <Step title={words.scan}>
        <QrCode text={joinAddress(hall.address, location.origin, id)} testId="join-qr" />
        <p class="step-typed">
          <span class="soft">{words.typeAddress}</span>
          <Typed text={typedAddress(hall.address, location.origin)} />
        </p>
        {hall.certificate && (
          <p class="step-certificate" data-testid="certificate">
            <span class="soft">{words.certificate}</span>
            <span class="code">{inGroups(hall.certificate)}</span>
          </p>
        )}
      </Step>
      <p class="step step-last">{words.thenVote}</p>
    </section>
  );
}

function WifiStep({ wifi }: { readonly wifi: Wifi }) {
  return (
    <Step title={words.joinWifi}>
      <QrCode text={wifiText(wifi)} label={words.wifiQr} testId="wifi-qr" />
      <dl class="step-typed" data-testid="wifi">
        <dt class="soft">{words.wifiName}</dt>
        <dd>
          <Typed text={wifi.name} />
        </dd>
        <dt class="soft">{words.wifiPassword}</dt>
        <dd>{wifi.password === '' ? words.wifiOpen : <Typed text={wifi.password} />}</dd>
      </dl>
    </Step>
  );
}

/** In one line while its letters can still be told apart. */
function Typed({ text }: { readonly text: string }) {
  return (
    <strong class="code" style={{ '--letters': Math.min(text.length, LETTERS_IN_A_LINE) }}>
      {text}
    </strong>
  );
}

function Step(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="step">
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}

/** Beside a round that is open, for who comes late. */
export function SmallJoin({ hall, id }: StepsProps) {
  return (
    <div class="join-small">
      <QrCode text={joinAddress(hall.address, location.origin, id)} testId="join-qr" />
      <p>
        {words.scan}
        <strong class="join-typed code">{typedAddress(hall.address, location.origin)}</strong>
      </p>
    </div>
  );
}
