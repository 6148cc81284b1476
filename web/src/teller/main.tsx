import { render } from 'preact';
import { meetingIdOf } from '../meeting';
import { common } from '../strings';
import { teller as words } from '../strings/vi/teller';
import { Page } from '../ui/page';
import { Teller } from './teller';
import { TellerPage } from './teller-page';

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
