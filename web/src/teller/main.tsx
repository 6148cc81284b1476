import { render } from 'preact';
import { meetingIdOf } from '../meeting';
import { common } from '../strings';
import { teller as words } from '../strings/teller';
import { Page } from '../ui/page';
import { beginReading } from '../ui/reading';
import { Teller } from './teller';
import { TellerPage } from './teller-page';

beginReading('teller');
const root = document.getElementById('app');
const id = meetingIdOf(location.pathname);
if (root) {
  render(
    id ? (
      <TellerPage teller={new Teller(id)} />
    ) : (
      <Page title={words.page}>
        <p>{common.noMeeting}</p>
      </Page>
    ),
    root,
  );
}
