import { render } from 'preact';
import { meetingIdOf } from '../meeting';
import { takeFragment } from '../session';
import { common } from '../strings';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { beginReading } from '../ui/reading';
import { App } from './app';
import { DelegatePhone } from './phone';

beginReading('delegate');
const root = document.getElementById('app');
const fragment = takeFragment(location, history);
const id = meetingIdOf(location.pathname);
if (root && id) {
  render(<App phone={new DelegatePhone(id, fragment)} />, root);
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
