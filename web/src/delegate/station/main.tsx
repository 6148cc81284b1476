import { render } from 'preact';
import { meetingIdOf } from '../../meeting';
import { onNewLink, takeFragment } from '../../session';
import { common } from '../../strings';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { beginReading, forgetReading } from '../../ui/reading';
import { StationApp } from './app';
import { Station } from './station';

beginReading('delegate');
const root = document.getElementById('app');
const id = meetingIdOf(location.pathname);
const fragment = takeFragment(location, history);
if (root && id) {
  const station = new Station(id, fragment);
  onNewLink((link) => station.enter(link));
  forgetWhenLeft(station);
  render(<StationApp station={station} />, root);
} else if (root) {
  render(
    <Page title={common.product}>
      <Notice kind="warning">
        <p>{common.noMeeting}</p>
      </Notice>
    </Page>,
    root,
  );
}

/** A page that the back button would bring back as it was holds nobody any more, and begins anew. */
function forgetWhenLeft(station: Station): void {
  window.addEventListener('pagehide', () => {
    station.wipe();
    forgetReading();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
}
