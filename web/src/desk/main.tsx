import { render } from 'preact';
import { meetingIdOf } from '../meeting';
import { openOperator } from '../operator';
import { common } from '../strings';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { beginReading } from '../ui/reading';
import { DeskPage } from './desk-page';

beginReading('desk');
const root = document.getElementById('app');
const id = meetingIdOf(location.pathname);
if (root && id) {
  render(<DeskPage operator={openOperator(id, 'desk')} />, root);
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
