import { common } from '../../strings';
import { station as words } from '../../strings/delegate';
import { useFocusHome } from '../../ui/focus-home';
import { Page } from '../../ui/page';
import { forgetReading } from '../../ui/reading';
import { StationEntry } from './entry';
import type { Station } from './station';
import { Voter } from './voter';
import '../delegate.css';
import './station.css';

/** The page of the shared machine: the entry, or the delegate who is at it. Each turn is drawn anew. */
export function StationApp({ station }: { readonly station: Station }) {
  const { number, phone } = station.turn.value;
  const hall = phone.meeting.hall.value;
  const content = useFocusHome<HTMLDivElement>();
  return (
    <Page
      title={hall?.particulars.title || common.product}
      link={phone.meeting.connection.link.value}
      rehearsal={hall?.rehearsal ?? false}
    >
      <div class="phone" ref={content}>
        <h1 class="phone-head">{words.heading}</h1>
        <div class="phone" key={number}>
          {phone.holdsToken.value ? (
            <Voter
              phone={phone}
              onWipe={() => {
                station.wipe();
                forgetReading();
              }}
            />
          ) : (
            <StationEntry
              flaw={phone.flaw.value}
              onFragment={(fragment) => station.enter(fragment)}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
